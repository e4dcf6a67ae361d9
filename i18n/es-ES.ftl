# Lo que dice Usher, en español. Los identificadores, los argumentos y las
# partes son los del inglés; tests/house.rs señala toda diferencia.
#
# Tratamiento: usted. Los títulos no llevan punto. Términos: iniciar sesión (en
# Plex), vincular el servidor a su cuenta (claim), acceso remoto, biblioteca,
# fuera de casa. Comillas: «…».

## Problemas: qué ha pasado, por qué y qué hacer

problem-server-silent = Su servidor no responde
    .why = No hay nada accesible en { $address }.
    .next = Inicie Plex Media Server y vuelva a intentarlo. Si su servidor está en otro sitio, indique su dirección.

problem-server-starting = Su servidor todavía se está iniciando
    .why = Esto es lo que dice: { $status }
    .next = Espere un momento. Después de una actualización puede tardar varios minutos; mientras tanto, no reinicie el servidor.

problem-server-slow = Su servidor tarda demasiado en responder
    .why = Está accesible en { $address }, pero no ha respondido a tiempo. Puede que aun así haya hecho lo que se le pidió.
    .next = Vuelva a intentarlo. Lo que ya está hecho se reconoce y no se repite.

problem-server-not-plex = Esto no es un Plex Media Server
    .why = En { $address } responde otro programa. Su respuesta empieza así: { $seen }
    .next = Compruebe la dirección. Si otro programa ocupa este puerto, ciérrelo, inicie Plex Media Server y vuelva a intentarlo.

problem-server-redirects = Su servidor remite a otra dirección
    .why = Nos envía a { $host }. Los datos de su sesión nunca se llevan a una dirección que usted no haya elegido.
    .next = Indique la dirección del propio servidor, no la de un proxy situado delante de él.

problem-server-cut = Su servidor ha cortado la conexión
    .why = La conexión terminó antes de llegar la respuesta. Puede que aun así el servidor haya hecho lo que se le pidió.
    .next = Vuelva a intentarlo. Lo que ya está hecho se reconoce y no se repite.

problem-server-failed = Su servidor no ha podido hacer lo que se le pidió
    .why = Su propia respuesta fue: { $status } { $summary }
    .next = Vuelva a intentarlo. Si sigue igual, reinicie Plex Media Server.

problem-server-signed-out = Plex ha cerrado la sesión de su servidor
    .why = plex.tv ya no acepta la sesión que guarda el servidor, como ocurre cuando una contraseña nueva cierra la sesión en los dispositivos, o cuando se quitó de la lista de dispositivos autorizados. Sus bibliotecas están a salvo.
    .next = Vuelva a vincular el servidor a su cuenta. En el propio menú de Plex sirve para ello «Abrir Plex…».

problem-server-refused = Su servidor no le acepta como propietario
    .why = plex.tv lo muestra como suyo, pero el servidor rechaza su sesión. Justo después de vincularlo, esto se arregla solo.
    .next = Espere un minuto y vuelva a intentarlo. Si sigue igual, cierre la sesión aquí y vuelva a iniciarla.

problem-server-changed = Ahora responde otro servidor
    .why = Al principio era { $expected } y ahora es { $found }. En el nuevo no se ha cambiado nada.
    .next = Asegúrese de que aquí solo funciona un Plex Media Server y empiece de nuevo.

problem-server-listener-unknown = Un programa desconocido responde en lugar de su servidor
    .why = Esto es lo que se ha podido averiguar: { $who }. No se le han enviado los datos de su sesión.
    .next = Asegúrese de que es su Plex Media Server. Solo entonces, confírmelo.

problem-server-secret-in-clear = Los datos de su sesión viajarían sin protección
    .why = { $address } es otro ordenador, y la conexión con él no está cifrada. Otros podrían leer por el camino los datos de su sesión, así que no se han enviado.
    .next = Indique una dirección que empiece por https://, ejecute Usher en el propio servidor o conéctese por SSH (--ssh).

problem-plex-tv-silent = El servicio de inicio de sesión de Plex no responde
    .why = Desde aquí no se puede acceder a plex.tv. Hace falta ahora, para iniciar sesión y vincular el servidor, pero no después para ver contenido en casa.
    .next = Compruebe su conexión a Internet y vuelva a intentarlo.

problem-plex-tv-slow = El servicio de inicio de sesión de Plex tarda demasiado en responder
    .why = plex.tv no ha respondido a tiempo. Puede que aun así haya hecho lo que se le pidió.
    .next = Vuelva a intentarlo en un minuto. Lo que ya está hecho se reconoce y no se repite.

problem-plex-tv-cut = El servicio de inicio de sesión de Plex ha cortado la conexión
    .why = La conexión con plex.tv terminó antes de llegar la respuesta.
    .next = Vuelva a intentarlo. Lo que ya está hecho se reconoce y no se repite.

problem-plex-tv-impostor = Otra cosa responde en lugar de plex.tv
    .why = Esto es lo que llegó: { $seen }. Así se comportan las redes en las que primero hay que identificarse, como en un hotel.
    .next = Abra cualquier página en su navegador, identifíquese en la red si se lo pide y vuelva a intentarlo.

problem-sign-in-refused = Plex ya no acepta su sesión
    .why = Ha terminado, por ejemplo por una contraseña nueva o porque Usher se quitó de los dispositivos de su cuenta.
    .next = Inicie sesión de nuevo. Sus bibliotecas están a salvo.

problem-plex-tv-forbids = Plex no permite esto a su cuenta
    .why = Su sesión es correcta, pero esta cuenta no puede hacer lo que se pidió.
    .next = Inicie sesión con la cuenta a la que debe pertenecer el servidor.

problem-plex-tv-rejects = Plex no ha sabido qué hacer con la petición
    .why = El fallo está en plex.tv y no es cosa suya. Esto es lo que dice: { $summary }
    .next = Vuelva a intentarlo más tarde.

problem-plex-tv-busy = Plex nos pide que esperemos
    .why = Ha recibido demasiadas peticiones desde aquí en poco tiempo.
    .next = { $seconds ->
        [one] Espere un segundo y vuelva a intentarlo.
       *[other] Espere { $seconds } segundos y vuelva a intentarlo.
    }

problem-plex-tv-failed = El servicio de inicio de sesión de Plex tiene un fallo
    .why = plex.tv ha respondido con un error propio ({ $status }). No es cosa de su ordenador.
    .next = Espere unos minutos y vuelva a intentarlo. Lo que ya está hecho se conserva.

problem-sign-in-needed = Debe iniciar sesión en Plex
    .why = Solo su propietario puede vincular el servidor a una cuenta y cambiar sus ajustes, y aquí nadie ha iniciado sesión.
    .next = Inicie sesión y vuelva a intentarlo.

problem-sign-in-expired = El inicio de sesión ha caducado
    .why = Nadie lo aprobó a tiempo en el navegador.
    .next = Empiece de nuevo el inicio de sesión.

problem-sign-in-home-pin-needed = Hace falta el PIN de { $user }
    .why = Esta cuenta pertenece a un Plex Home y está protegida con un PIN de cuatro cifras.
    .next = Introduzca el PIN. No se guarda.

problem-sign-in-home-pin-wrong = Este no es el PIN correcto
    .why = Plex no ha aceptado las cuatro cifras.
    .next = Introduzca el PIN de nuevo. El administrador del Plex Home puede elegir otro en plex.tv.

problem-sign-in-home-admin-missing = Este Plex Home no indica ningún administrador
    .why = Un servidor de un Plex Home debería pertenecer a su administrador, y plex.tv no muestra ninguno.
    .next = Inicie sesión con la cuenta del administrador del Plex Home.

problem-claim-owned-by-another = Este servidor pertenece a otra cuenta
    .why = { $named ->
        [yes] Está vinculado a { $owner }. Se ha dejado como estaba.
       *[no] Está vinculado a una cuenta que no es la suya. Se ha dejado como estaba.
    }
    .next = Inicie sesión con esa cuenta. O desvincule primero el servidor de su cuenta (unclaim).

problem-claim-had-owner = Este servidor ya tuvo un propietario
    .why = { $named ->
        [yes] Estaba vinculado a { $owner }. Quien lo vincule ahora será su propietario.
       *[no] Estaba vinculado a una cuenta que ya no indica. Quien lo vincule ahora será su propietario.
    }
    .next = Confirme que el servidor es suyo.

problem-claim-unusual-account = ¿Debe pertenecer este servidor a { $user }?
    .why = { $kind ->
        [guest] { $user } es un invitado de un Plex Home.
        [restricted] { $user } es un usuario gestionado con restricciones.
        [member] { $user } es miembro de un Plex Home, pero no su administrador.
       *[other] { $user } no es la cuenta que se usó aquí la última vez.
    }
    .next = Inicie sesión con la cuenta a la que debe pertenecer el servidor, o confirme esta.

problem-claim-page-missing = Su servidor no tiene una página propia para vincularlo
    .why = El servidor no ha escrito ninguna, o no es de fiar.
    .next = Deje que Usher vincule el servidor mientras está parado, o elija «Abrir Plex…» en el menú del servidor.

problem-claim-refused = No se ha podido vincular su servidor a su cuenta
    .why = No ha aceptado ninguna de las vías habituales. Se ha intentado: { $tried }
    .next = Termine en la página de Plex en su navegador, o deje que Usher vincule el servidor mientras está parado.

problem-claim-token-expired = El código de vinculación no se acepta
    .why = Un código de vinculación (claim token) vale durante cuatro minutos y para un solo servidor. Este ha caducado o ya se ha usado.
    .next = Consiga uno nuevo en plex.tv/claim y úselo enseguida. O inicie sesión: así no lo necesita.

problem-claim-token-malformed = Esto no es un código de vinculación
    .why = Un código de vinculación (claim token) empieza por claim- y se da solo, en una línea.
    .next = Cópielo de nuevo desde plex.tv/claim, desde el primer carácter hasta el último.

problem-claim-unproven = No es seguro que el servidor sea suyo
    .why = El servidor dice que está vinculado a una cuenta, pero falta una prueba: { $missing }
    .next = Espere un minuto y vuelva a intentarlo.

problem-claim-exchange-refused = Plex no ha vinculado el servidor parado
    .why = plex.tv ha rechazado el código de vinculación, que solo vale cuatro minutos.
    .next = Vuelva a intentarlo. Cada vez se pide un código nuevo.

problem-claim-missing = Este servidor no está vinculado a ninguna cuenta
    .why = Lo que ha pedido solo es posible en un servidor vinculado a su cuenta (claim).
    .next = Inicie sesión y vincule primero el servidor.

problem-setting-missing = Este servidor no tiene ese ajuste
    .why = Su versión no conoce { $key }.
    .next = Actualice el servidor. Si ya está al día, comuníquelo para que Usher pueda aprenderlo.

problem-setting-not-kept = Su servidor no ha guardado un ajuste
    .why = { $setting ->
        [name] Se envió el nombre nuevo, pero el servidor muestra otro.
        [remote_access] Se envió la elección del acceso remoto, pero el servidor muestra otra.
        [terms] Se envió su aceptación de las condiciones de Plex, pero el servidor no la muestra.
       *[other] Se envió { $setting }, pero el servidor muestra otra cosa.
    }
    .next = Vuelva a intentarlo. Si sigue igual, reinicie Plex Media Server.

problem-library-differs = La biblioteca «{ $name }» ya existe, pero es distinta
    .why = Tiene otras carpetas o es de otro tipo. Una biblioteca que ya existe nunca se cambia ni se elimina.
    .next = Elija otro nombre, o indique las carpetas que tiene esta biblioteca.

problem-library-missing = La biblioteca «{ $name }» no ha aparecido
    .why = El servidor aceptó la petición, pero no muestra la biblioteca.
    .next = Vuelva a intentarlo.

problem-library-refused = El servidor no ha creado la biblioteca «{ $name }»
    .why = Esto es lo que dice: { $summary }
    .next = Compruebe el nombre, el tipo y las carpetas de esta biblioteca.

problem-library-folder-elsewhere = Esta carpeta está en otro ordenador
    .why = { $folder } está en el ordenador de su servidor, y Usher solo puede leer los nombres de los archivos de este.
    .next = Ejecute Usher allí, o indique usted qué tipo de biblioteca es.

problem-library-folder-missing = Esa carpeta no existe
    .why = { $folder } no existe en este ordenador.
    .next = Compruebe la ruta. No se ha cambiado nada.

problem-library-folder-silent = El disco de una carpeta no responde
    .why = Se preguntó por { $folder } y no volvió nada. Una carpeta compartida hace esto cuando el ordenador que la ofrece está apagado o en reposo.
    .next = Despierte ese ordenador o vuelva a conectar el disco y vuelva a intentarlo. O deje fuera la carpeta.

problem-library-drive-missing = { $volume } no está conectado
    .why = { $folder } está en un disco que este ordenador no tiene en este momento.
    .next = Conecte { $volume } y vuelva a intentarlo, o deje fuera la carpeta. No se ha cambiado nada.

problem-library-drive-renamed = { $volume } ha vuelto con otro nombre
    .why = { $folder } está ahora en { $now }. El sistema hace esto cuando el nombre anterior seguía ocupado.
    .next = Use { $now }. O desconecte el disco, quite lo que quede en su sitio anterior y conéctelo de nuevo.

problem-library-folder-closed = Quizá usted pueda abrir esta carpeta, pero Plex no
    .why = Plex Media Server funciona con el usuario { $user } y no puede pasar por { $at }, que pertenece a { $owner } (permisos { $mode }). Por eso no puede leer { $folder }.
    .next = Ejecute usted este comando y vuelva a intentarlo: { $command }

problem-library-drive-closed = Plex no puede usar el disco de esta carpeta
    .why = Plex Media Server funciona con el usuario { $user }. El disco de { $at } ({ $system }) se montó para otros, así que { $folder } le está cerrada.
    .next = Monte el disco de modo que { $user } pueda leerlo y vuelva a intentarlo. Las opciones son uid, gid y umask para exFAT, NTFS y carpetas compartidas, y allow_other para sshfs y rclone.

problem-library-folder-private = Usted puede abrir esta carpeta, pero Plex no
    .why = macOS mantiene { $folder } en privado hasta que usted permita leerla a Plex Media Server.
    .next = { $pane ->
        [removable] En «Privacidad y seguridad» → «Archivos y carpetas», active «Volúmenes extraíbles» para Plex Media Server. Después, reinicie el servidor y vuelva a intentarlo.
        [network] En «Privacidad y seguridad» → «Archivos y carpetas», active «Volúmenes de red» para Plex Media Server. Después, reinicie el servidor y vuelva a intentarlo.
        [desktop] En «Privacidad y seguridad» → «Archivos y carpetas», active «Carpeta Escritorio» para Plex Media Server. Después, reinicie el servidor y vuelva a intentarlo.
        [documents] En «Privacidad y seguridad» → «Archivos y carpetas», active «Carpeta Documentos» para Plex Media Server. Después, reinicie el servidor y vuelva a intentarlo.
        [downloads] En «Privacidad y seguridad» → «Archivos y carpetas», active «Carpeta Descargas» para Plex Media Server. Después, reinicie el servidor y vuelva a intentarlo.
       *[full] En «Privacidad y seguridad» → «Acceso total al disco», active Plex Media Server. Después, reinicie el servidor y vuelva a intentarlo.
    }

problem-library-folder-unseen = Su servidor no ve una carpeta
    .why = Para Plex Media Server, { $folder } no existe, o no puede abrirla aunque usted sí pueda.
    .next = Compruebe la ruta y que su disco esté conectado. Si el servidor funciona en un contenedor, indique la ruta tal como se llama allí. Después, permita que Plex Media Server lea la carpeta.

problem-remote-access-known-hole = Esta versión de su servidor tiene un fallo de seguridad conocido
    .why = Se ha comunicado el fallo { $id } para la versión { $version }. Accesible desde fuera, el servidor quedaría abierto a desconocidos.
    .next = Actualice Plex Media Server a { $fixed } o posterior y active después el acceso remoto.

problem-vault-not-kept = No se ha podido guardar su sesión
    .why = El almacén de contraseñas de este ordenador no la ha aceptado: { $cause }
    .next = Puede continuar; Usher olvida la sesión al cerrarse. Para guardarla, desbloquee el almacén (en un Mac por SSH: security unlock-keychain) o indique un archivo con --secret-store file:RUTA.

problem-vault-file-open = Otros pueden leer el archivo que contiene su sesión
    .why = { $path } está abierto a otros usuarios de este ordenador, así que no se usa.
    .next = Haga que solo usted pueda leerlo (chmod 600) y vuelva a intentarlo.

problem-support-file-unsafe = No se ha guardado el archivo de asistencia
    .why = En { $file }, línea { $line }, ha quedado algo que parece una clave. No se ha escrito nada.
    .next = Deje fuera { $file } y vuelva a guardar.

problem-support-file-exists = Ya hay un archivo con ese nombre
    .why = { $path } ya existe y Usher no sobrescribe nada.
    .next = Elija otro nombre.

problem-support-file-not-written = No se ha podido escribir el archivo de asistencia
    .why = El sistema dice: { $cause }. No ha quedado nada en { $path }.
    .next = Elija otra carpeta o libere espacio en el disco y vuelva a guardar.

problem-journal-not-written = Usher no ha podido anotar lo que iba a hacer
    .why = El sistema dice: { $cause }. Sin esta nota no se podría reparar una interrupción, así que no se ha cambiado nada.
    .next = Libere espacio en el disco o compruebe los permisos de la carpeta y vuelva a intentarlo.

problem-journal-unreadable = No se pueden leer las notas de una ejecución anterior
    .why = Se han apartado en { $path }.
    .next = Empiece de nuevo. Lo que ya está hecho se reconoce.

problem-safety-copy-occupied = Hay algo en medio
    .why = Ya hay algo en { $at }, y Usher no reemplaza nada. Todo { $item } está en { $place }.
    .next = Mueva a otro sitio lo que está en medio y vuelva a intentarlo.

problem-safety-copy-busy = Una parte del servidor está en uso
    .why = Un programa tiene abierto { $at }, o hay una unidad conectada ahí. Todo está en { $place }.
    .next = Cierre lo que lo usa y vuelva a intentarlo.

problem-safety-copy-forbidden = Una parte del servidor no se puede mover
    .why = { $at } está bloqueado o pertenece a otra persona. Todo está en { $place }.
    .next = Desbloquéelo, o abra Usher con el usuario al que pertenece. Después vuelva a intentarlo.

problem-safety-copy-read-only = La unidad es de solo lectura
    .why = No se puede mover nada en { $at }. Todo está en { $place }.
    .next = Conecte la unidad de modo que se pueda escribir en ella y vuelva a intentarlo.

problem-safety-copy-full = La unidad está llena
    .why = No hay espacio suficiente para { $item }. Todo está en { $place }, y la copia sin terminar se ha eliminado.
    .next = Libere espacio en la unidad y vuelva a intentarlo.

problem-safety-copy-vanished = Una parte del servidor no está
    .why = No se encuentra { $at }. Puede que su unidad no esté conectada. { $item } estaba por última vez en { $place }.
    .next = Conecte la unidad y vuelva a intentarlo.

problem-safety-copy-differs = Una parte del servidor cambió mientras se movía
    .why = { $at } ya no es lo que era al principio. Todo está en { $place }.
    .next = Cierre lo que escribe ahí y vuelva a intentarlo.

problem-safety-copy-failed = No se pudo mover una parte del servidor
    .why = Se detuvo en { $at }. { $cause } Todo { $item } está en { $place }.
    .next = Vuelva a intentarlo. Si se detiene en el mismo sitio, mire qué hay ahí.

problem-safety-copy-unfinished = Un traslado quedó sin terminar
    .why = { $item } todavía se estaba moviendo. Todo está en { $place }.
    .next = Continúe el traslado o devuelva antes todo a su sitio.

problem-safety-copy-unreadable = No se puede leer una copia de seguridad
    .why = Sus notas en { $folder } están dañadas, o las escribió un Usher más nuevo. No se ha cambiado nada en ella.
    .next = Lo que se guardó está en esa carpeta. Abra la copia con el Usher más nuevo, o devuelva a mano lo que necesite.

problem-busy = Otro Usher está trabajando en este servidor
    .why = Dos a la vez podrían deshacer el trabajo del otro.
    .next = Espere a que el otro termine y vuelva a intentarlo.

problem-reinstall-server-elsewhere = El servidor está en otro ordenador
    .why = Una reinstalación mueve archivos, y los de este servidor no están aquí.
    .next = Abra Usher en el ordenador donde funciona el servidor.

problem-reinstall-copy-missing = No hay ninguna copia de seguridad «{ $id }»
    .why = Se eliminó, o nunca se llamó así.
    .next = Vea las que hay con «usher reinstall list».

problem-reinstall-data-elsewhere = Su servidor guarda sus datos en un lugar poco habitual
    .why = Alguien le indicó { $folder }.
    .next = Diga si esa carpeta puede apartarse. Se queda en su propio disco.

problem-journal-other-flow = Otra cosa quedó sin terminar
    .why = Se interrumpió una ejecución anterior de «{ $flow }».
    .next = Termínela con «resume» o deshágala con «undo». Después, empiece esto de nuevo.

problem-rights-missing = Esto necesita más permisos de los que Usher se toma
    .why = Usher nunca trabaja como administrador.
    .next = Ejecute usted este comando y vuelva a intentarlo: { $command }

problem-program-failed = { $program } no ha hecho su trabajo
    .why = Esto es lo que dice: { $cause }
    .next = Vuelva a intentarlo.

problem-ssh-failed = No se ha podido llegar por SSH al ordenador del servidor
    .why = ssh dice: { $cause }
    .next = Compruebe que usted puede conectarse con ssh y vuelva a intentarlo.

problem-input-wrong = Algo de lo que ha indicado no es correcto
    .why = { $what }
    .next = Corríjalo y vuelva a intentarlo. No se ha cambiado nada.

problem-confirm-needed = Esto debe decidirlo usted
    .why = Usher no responde a esta pregunta por usted, y aquí no hay nadie a quien preguntar.
    .next = Ejecute el comando en un terminal y responda allí.

problem-interrupted = Detenido
    .why = Usted lo ha detenido. Lo que ya está hecho se conserva.
    .next = Ejecute lo mismo otra vez para continuar desde aquí.

problem-bug = Usher ha cometido un error
    .why = Esto no debería ser posible: { $what }
    .next = Comuníquelo, por favor, junto con este texto.

problem-chain-not-installed = Plex Media Server no está en este ordenador
    .why = No está en ninguno de sus sitios habituales, y en su puerto no responde nada.
    .next = Instálelo y compruebe de nuevo.

problem-chain-quarantined = macOS retiene Plex Media Server
    .why = Se ha descargado, y macOS solo deja abrirlo cuando usted lo ha aceptado una vez. Es la regla de macOS para todos los programas, no un fallo del servidor.
    .next = Abra Plex Media Server. Si macOS se niega, elija «Abrir igualmente» en «Privacidad y seguridad» y compruebe de nuevo.

problem-chain-translocated = Plex Media Server funciona desde una copia oculta
    .why = Se abrió en el sitio donde se descargó, así que macOS ejecuta una copia en { $path }. Las actualizaciones y los permisos se pierden con una copia así.
    .next = Ciérrelo, llévelo con el ratón a la carpeta «Aplicaciones» y ábralo allí.

problem-chain-not-genuine = Este Plex Media Server no está como Plex lo hizo
    .why = { $why ->
        [none] No lleva la firma de Plex. Puede que esté dañado, o que no sea de Plex.
       *[other] Su firma no coincide: { $why }. Puede que esté dañado, o que no sea de Plex.
    }
    .next = Descárguelo de nuevo desde la página de Plex y póngalo en lugar de este. Sus bibliotecas se conservan.

problem-chain-seal-broken = Se han añadido archivos dentro de Plex Media Server
    .why = { $why } no estaba cuando Plex lo firmó. Algunos programas escriben archivos dentro mientras funcionan, y entonces el cortafuegos pregunta en cada inicio.
    .next = Sus bibliotecas están bien. Si le molestan las preguntas, sustituya el programa por una copia nueva.

problem-chain-other-processor = Este Plex Media Server es para otro tipo de ordenador
    .why = Se hizo para otro procesador, así que en este ordenador no funciona, o solo con lentitud.
    .next = Descargue desde la página de Plex la versión para este ordenador.

problem-chain-stale-pid-file = Una nota de una ejecución anterior impide que el servidor se inicie
    .why = { $file } dice que el servidor está en marcha, y no lo está.
    .next = Inicie el servidor aquí: Usher quita la nota después de asegurarse.

problem-chain-disk-full = El disco del servidor está lleno
    .why = Quedan { $megabytes } MB en { $folder }. Un servidor que no puede escribir su base de datos no se inicia, o pierde lo que ha aprendido.
    .next = Libere espacio allí y compruebe de nuevo. Si se borran las cachés del servidor, este las vuelve a crear.

problem-chain-foreign-files = Hay archivos del servidor que pertenecen a otro usuario
    .why = { $file } pertenece a { $owner }, pero el servidor funciona con el usuario { $user }, así que no puede cambiarlo. Ocurre cuando otro usuario ha vuelto a copiar los archivos.
    .next = Devuélvalos con este comando y compruebe de nuevo: { $command }

problem-chain-database-damaged = La base de datos del servidor está dañada
    .why = { $words ->
        [none] Se inicia una y otra vez sin llegar a funcionar.
       *[other] Su registro dice: { $words }
    }
    .next = El servidor guarda copias con fecha junto a su base de datos. Las páginas de ayuda de Plex explican cómo recuperar una. No pruebe nada más antes de eso.

problem-chain-computer-sleeps = Este ordenador entra en reposo por sí solo
    .why = Mientras está en reposo, el servidor no responde a nadie y Plex lo muestra sin conexión.
    .next = Si el servidor debe estar disponible a cualquier hora, evite el reposo en los ajustes de energía.

problem-chain-two-servers = Aquí funciona más de un Plex Media Server
    .why = Estos están en marcha: { $others }. Solo uno de ellos puede tener el puerto habitual, y cada uno tiene sus propias bibliotecas.
    .next = Cierre el que no quiera usar y compruebe de nuevo.

problem-chain-unclaimed = Su servidor no está vinculado a ninguna cuenta
    .why = Lo dice él mismo. Mientras siga así, las páginas de Plex no lo encuentran.
    .next = Inicie sesión aquí; Usher lo vincula.

problem-chain-stale-sign-in = En su servidor queda una sesión antigua
    .why = No está vinculado a nadie, pero todavía guarda rastros de una cuenta anterior. A veces Plex se niega a vincular de nuevo un servidor así.
    .next = Inicie sesión aquí y Usher lo vincula. Si Plex se niega, Usher quita antes las cuatro entradas. El nombre, las bibliotecas y el identificador se conservan.

problem-chain-allowed-networks = Desde algunas redes se entra sin iniciar sesión
    .why = Quien está en { $networks } puede hacerlo todo en este servidor. Mientras no tenga propietario, los demás no pueden entrar.
    .next = Vacíe la lista, a no ser que sepa para qué sirve.

problem-chain-mail-unconfirmed = Su dirección de correo electrónico nunca se confirmó
    .why = Plex le envió un mensaje cuando se creó la cuenta. Algunas cosas siguen cerradas hasta que abra su enlace.
    .next = Busque ese mensaje, o pida otro en la página de la cuenta de Plex.

problem-chain-waits-for-restart = Un ajuste cambiado espera a que se reinicie el servidor
    .why = Según sus ajustes, el servidor no necesita estar vinculado a una cuenta, y aun así todavía lo pide. Solo lee ese ajuste cuando se inicia.
    .next = Reinicie el servidor.

problem-chain-terms-open = Las condiciones de Plex todavía no están aceptadas
    .why = Lo dice el servidor. Puede que la página de Plex lo pida primero.
    .next = Léalas en la página de Plex; puede aceptarlas allí o aquí.

problem-chain-trash-empties-itself = Puede que el servidor olvide lo que hay en un disco que falta
    .why = Vacía su papelera por sí solo, así que lo que desaparece con un disco sale de la biblioteca para siempre, junto con lo que usted ya ha visto.
    .next = Deje que el servidor lo conserve hasta que vuelva el disco.

problem-chain-new-files-unnoticed = Los archivos nuevos de una carpeta compartida pasan inadvertidos
    .why = { $share } no avisa al servidor de los archivos nuevos, y el servidor tampoco mira cada cierto tiempo.
    .next = Deje que mire cada hora.

problem-chain-library-empty = «{ $name }» no muestra nada de lo que hay en sus carpetas
    .why = { $fits ->
        [none] { $files ->
            [one] En sus carpetas hay un archivo que una biblioteca así debería mostrar.
           *[other] En sus carpetas hay { $files } archivos que una biblioteca así debería mostrar.
        }
        [movie] Sus archivos tienen nombre de película, y la biblioteca es de otro tipo.
        [show] Sus archivos tienen nombre de episodio de una serie, y la biblioteca es de otro tipo.
        [artist] Sus archivos son música, y la biblioteca es de otro tipo.
        [photo] Sus archivos son fotos, y la biblioteca es de otro tipo.
       *[other] Sus archivos aparecerían en una biblioteca de otros vídeos, y esta es de otro tipo.
    }
    .next = { $fits ->
        [none] Compruebe de nuevo dentro de un rato: puede que el servidor aún no los haya leído.
       *[other] Añada una biblioteca del tipo adecuado para la misma carpeta. Más tarde puede eliminar esta.
    }

problem-chain-rebinding = Algo en su red oculta el nombre seguro de su servidor
    .why = { $name } representa la dirección { $address } y debe llevar a ella. Su router o su servicio de nombres descarta esa respuesta, para protegerle de desconocidos que hacen lo mismo.
    .next = Añada una excepción para plex.direct: para dnsmasq, rebind-domain-ok=/plex.direct/; para Unbound, private-domain plex.direct; en un FRITZ!Box, en «Protección DNS Rebind»; en NextDNS, en «Configuración». Usher funciona sin ella.

problem-chain-local-network-denied = Este ordenador no tiene permiso para hablar con su red doméstica
    .why = No hay camino hasta { $address }, aunque está en casa. macOS pregunta una sola vez si un programa puede hablar con los dispositivos de la red local.
    .next = Dé permiso a Usher en «Privacidad y seguridad» → «Red local» y compruebe de nuevo.

problem-chain-intercepted = Alguien mira aquí dentro de las conexiones seguras
    .why = El certificado de su servidor lo ha emitido { $issuer }, y no la entidad que usa Plex. Eso lo hace la red de una empresa o un antivirus.
    .next = Desactive esa inspección para plex.direct y plex.tv. Usher nunca la pasa por alto.

problem-chain-home-address-silent = La dirección segura de su servidor no responde
    .why = { $address } es la dirección que Plex indica para su casa, y allí no responde nada. El motivo puede ser un cortafuegos en este ordenador, una red de invitados o una dirección nueva.
    .next = Mire si este ordenador y el servidor están en la misma red y compruebe de nuevo.

problem-chain-secure-connections = { $mode ->
        [required] El servidor rechaza todo lo que no sabe cifrar
       *[other] El servidor no cifra nada
    }
    .why = { $mode ->
        [required] Los televisores y las herramientas antiguos no saben cifrar y no ven ningún servidor.
       *[other] La página de Plex se niega a hablar con un servidor que no cifra.
    }
    .next = Deje que prefiera las conexiones seguras y acepte también las demás.

problem-chain-discovery-off = Los programas de su casa no encuentran el servidor por sí solos
    .why = El servidor no responde cuando preguntan quién está ahí.
    .next = Deje que responda, o escriba su dirección en esos programas.

problem-chain-filtered = Un filtro de su red bloquea { $host }
    .why = Otros nombres llevan a alguna parte; este no lleva a ninguna, y es a propósito. Pi-hole, AdGuard y otros parecidos hacen eso.
    .next = Permita allí plex.tv, app.plex.tv, servers.plex.tv y plex.direct.

problem-chain-clock-wrong = El reloj de este ordenador se desvía { $minutes } min
    .why = Las conexiones seguras y los inicios de sesión dependen de la hora, y fallan cuando no es correcta.
    .next = Deje que el sistema ponga la hora por sí solo y compruebe de nuevo.

problem-chain-server-cut-off = Este ordenador llega a Plex, pero su servidor no
    .why = El servidor dice que no puede acceder a plex.tv. Puede que un cortafuegos como Little Snitch o LuLu retenga solo a Plex Media Server.
    .next = Permita que Plex Media Server se conecte y compruebe de nuevo.

problem-chain-unseen-by-plex = Plex no muestra su servidor
    .why = Está vinculado y funciona en casa, pero plex.tv todavía no lo tiene en su lista. Puede tardar dos minutos después de vincularlo.
    .next = Compruebe de nuevo dentro de un rato. Si sigue igual, reinicie el servidor.

problem-chain-ways-closed = Plex no ve su servidor
    .why = plex.tv cree que está apagado, y ninguno de los caminos que indica está abierto desde aquí. En casa funciona de todos modos.
    .next = Siga en casa como siempre. Si sigue igual, reinicie el servidor.

problem-chain-banned = Plex rechaza todo lo que tiene que ver con este servidor
    .why = El servidor está vinculado y en orden, y aun así plex.tv rechaza todas las peticiones. Nadie fuera de Plex sabe por qué ocurre.
    .next = No inicie sesión una y otra vez. Pregunte a Plex y muéstrele un archivo de asistencia.

problem-chain-router-silent = Su router no acepta peticiones
    .why = Hay dos maneras de pedirle una puerta abierta, y no responde a ninguna.
    .next = Añada una regla en el router: puerto { $port } de fuera → { $inside }, puerto 32400. Después, indique aquí ese puerto y compruebe de nuevo.

problem-chain-double-nat = Dos aparatos comparten el trabajo del router
    .why = { $outside ->
        [none] { $router } está a su vez detrás de otro router.
       *[other] { $router } tiene la dirección { $outside } de otro router, y no una de Internet.
    }
    .next = Haga que uno de ellos solo deje pasar los datos (modo puente), o abra la puerta en los dos.

problem-chain-shared-address = Su proveedor de Internet comparte una dirección entre muchas casas
    .why = Su router tiene la dirección { $outside }, a la que nadie puede llegar desde fuera. Ningún ajuste de aquí puede cambiarlo.
    .next = Pida al proveedor una dirección propia, o use IPv6 o una VPN propia. En casa funciona todo.

problem-chain-other-address = Plex ve una dirección distinta de la de su router
    .why = Su router tiene la dirección { $router } y Plex ve { $outside }. Hay una VPN, un proxy o un servicio de privacidad de por medio, o su proveedor comparte sus direcciones.
    .next = En casa no molesta. Si nadie entra desde fuera, ponga en pausa lo que hay de por medio o pida al proveedor una dirección propia.

problem-chain-no-public-address = Su router no tiene una dirección de Internet
    .why = Lo dice él mismo: delante hay otro router, suyo o del proveedor. Plex ve { $outside }.
    .next = Si tiene un segundo aparato en casa, redirija también allí el puerto. Si no, pida al proveedor una dirección propia.

problem-chain-vpn = Hay una VPN de por medio
    .why = Todo sale de este ordenador por { $interface }, así que Plex ve la dirección de la VPN y no la suya.
    .next = Ponga la VPN en pausa o deje fuera de ella a Plex Media Server, y compruebe de nuevo.

problem-chain-ipv6-only = Solo IPv6 llega a su casa
    .why = Su proveedor no da una dirección del tipo antiguo a la que se pueda llegar, y el servidor no usa el tipo nuevo.
    .next = Deje que el servidor use IPv6.

problem-chain-port-not-opened = El router no ha abierto su puerta
    .why = El servidor lo pidió y no lo consiguió ({ $words }).
    .next = Active UPnP o NAT-PMP en el router, o añada allí una regla e indique aquí su puerto.

problem-chain-port-dropped = La puerta se abrió y se volvió a cerrar
    .why = Estuvo abierta { $seconds } s. Algo en el router la cerró.
    .next = Pruebe con otro puerto, o añada una regla en el router.

problem-chain-outside-unreachable = La puerta está abierta, pero nadie pasa
    .why = Plex ha llamado desde fuera y no ha obtenido respuesta. Lo impide un segundo router, el proveedor o un cortafuegos.
    .next = Su servidor es suyo y funciona en casa. Mire la regla del router, o pruebe con otro puerto.

problem-chain-relay-only = Solo la retransmisión de Plex llega a su servidor
    .why = No hay un camino directo, así que Plex lo reenvía todo (relay): una imagen pequeña, de 1 a 2 Mbps.
    .next = Si quiere más, abra la puerta del router.

problem-chain-firewall-closed = El cortafuegos de este ordenador no deja entrar a nadie
    .why = Bloquea las conexiones entrantes a Plex Media Server.
    .next = Permita Plex Media Server en las opciones del cortafuegos y compruebe de nuevo.

problem-chain-may-cost = Ver contenido fuera de casa puede requerir un plan de pago
    .why = Desde 2025, Plex pide un Plex Pass al propietario, o un pase propio a quien lo ve. Eso lo decide Plex, aplicación por aplicación.
    .next = Aquí todo está bien. La página de Plex dice cuánto cuesta.

## Remedios: lo que dice un botón

remedy-try-again = Reintentar
remedy-start-server = Iniciar Plex Media Server
remedy-wait = Esperar y volver a mirar
remedy-sign-in = Iniciar sesión en Plex
remedy-sign-in-as-another = Usar otra cuenta
remedy-enter-home-pin = Introducir el PIN
remedy-hand-over-claim = Terminar en la página de Plex
remedy-claim-offline = Vincular con el servidor parado
remedy-confirm = Confirmar
remedy-update-server = Actualizar Plex Media Server
remedy-change-answer = Cambiar la respuesta
remedy-open-privacy-settings = Abrir «Privacidad y seguridad»
remedy-restart = Reiniciar el servidor
remedy-renew-sign-in = Vincularlo de nuevo
remedy-prefer-secure-connections = Preferir conexiones seguras
remedy-clear-allowed-networks = Pedir a todos que inicien sesión
remedy-keep-trash = Conservar lo que ha desaparecido
remedy-scan-by-schedule = Buscar archivos nuevos cada hora
remedy-use-ipv6 = Usar IPv6
remedy-answer-discovery = Dejar que los programas lo encuentren
remedy-accept-terms = Aceptar las condiciones de Plex
remedy-open-security = Abrir «Privacidad y seguridad»
remedy-open-local-network = Abrir «Red local»
remedy-open-firewall = Abrir los ajustes del cortafuegos
remedy-open-clock = Abrir «Fecha y hora»
remedy-open-sleep = Abrir los ajustes de energía
remedy-continue = Continuar
remedy-report = Comunicarlo

## La línea de comandos: etiquetas

labelled = { $label }: { $value }
run-in = { $headline }. { $text }
label-why = Por qué
label-next = Qué hacer
label-plan = Se hará lo siguiente:
label-server = Servidor
label-version = Versión
label-owner = Vinculado a
label-signed-in-as = Sesión iniciada como
label-name = Nombre
label-remote-access = Acceso remoto
label-libraries = Bibliotecas
label-known-bugs = Fallos conocidos
label-affected = Debe estar vinculado

## Pasos de una configuración: en curso, hecho, omitido, fallido

step-locate = Buscando su servidor…
    .done = Su servidor responde
    .skipped = Su servidor ya se había encontrado
    .failed = No se ha encontrado su servidor
step-sign-in = Iniciando sesión en Plex…
    .done = Ha iniciado sesión
    .skipped = Ya había iniciado sesión
    .failed = No ha iniciado sesión
step-claim = Vinculando el servidor a su cuenta (claim)…
    .done = El servidor está vinculado a su cuenta
    .skipped = El servidor ya está vinculado a su cuenta
    .failed = El servidor no está vinculado a su cuenta
step-name = Poniendo nombre al servidor…
    .done = El servidor tiene su nombre
    .skipped = El nombre se queda como está
    .failed = El servidor no ha aceptado el nombre
step-terms = Aceptando las condiciones de Plex…
    .done = Las condiciones de Plex están aceptadas
    .skipped = Las condiciones de Plex ya estaban aceptadas
    .failed = No se han podido aceptar las condiciones de Plex
step-adjust = Cambiando un ajuste…
    .done = El ajuste está cambiado
    .skipped = El ajuste ya estaba así
    .failed = No se ha podido cambiar el ajuste
step-stop = Deteniendo el servidor…
    .done = El servidor está detenido
    .skipped = No hacía falta detener el servidor
    .failed = No se pudo detener el servidor
step-start = Iniciando el servidor…
    .done = El servidor funciona
    .skipped = El servidor ya funciona
    .failed = El servidor no se inició
step-copy = Empezando una copia de seguridad…
    .done = La copia de seguridad está empezada
    .skipped = Ya hay una copia de seguridad
    .failed = No se pudo empezar la copia de seguridad
step-set-aside = Apartando…
    .done = Apartado
    .skipped = Nada que apartar
    .failed = No se pudo apartar
step-reset-settings = Guardando los ajustes almacenados…
    .done = Los ajustes almacenados están guardados y restablecidos
    .skipped = Los ajustes almacenados se quedan
    .failed = No se pudieron restablecer los ajustes almacenados
step-put-back = Devolviendo a su sitio…
    .done = Devuelto a su sitio
    .skipped = Nada que devolver
    .failed = No se pudo devolver a su sitio
step-restore-settings = Devolviendo los ajustes…
    .done = Los ajustes han vuelto
    .skipped = No hay ajustes que devolver
    .failed = No se pudieron devolver los ajustes
step-restart = Reiniciando el servidor…
    .done = El servidor se ha reiniciado
    .skipped = El servidor no se ha reiniciado
    .failed = No se ha podido reiniciar el servidor
step-forget-sign-in = Quitando la sesión antigua del servidor…
    .done = La sesión antigua del servidor se ha quitado
    .skipped = El servidor no tenía ninguna sesión antigua
    .failed = No se ha podido quitar la sesión antigua del servidor
step-unclaim = Desvinculando el servidor de su cuenta…
    .done = El servidor está desvinculado
    .skipped = El servidor no está vinculado a ninguna cuenta
    .failed = El servidor sigue vinculado
step-local-security = Ajustando si el servidor debe estar vinculado…
    .done = Está ajustado
    .skipped = Ya está así
    .failed = No se ha podido ajustar
step-remote-access = Ajustando el acceso remoto…
    .done = El acceso remoto está ajustado
    .skipped = El acceso remoto se queda como está
    .failed = No se ha podido ajustar el acceso remoto
step-libraries = Añadiendo bibliotecas…
    .done = Las bibliotecas están listas
    .skipped = Las bibliotecas se quedan como están
    .failed = No se han podido añadir todas las bibliotecas
step-verify = Comprobando que todo está como debe…
    .done = Se ha comprobado todo
    .skipped = No se ha comprobado nada
    .failed = La comprobación ha encontrado algo

## El plan: una línea por acción

plan-nothing = Todo está como usted quiere. No hay nada que hacer.
plan-claim = Vincular el servidor a su cuenta (claim)
plan-hand-over = Abrir la página de Plex, donde usted vincula el servidor a su cuenta
plan-claim-offline = Parar el servidor, vincularlo a su cuenta e iniciarlo de nuevo
plan-name = Llamar al servidor «{ $name }»
plan-terms = Aceptar las condiciones de servicio de Plex
plan-prefer-secure-connections = Dejar que el servidor prefiera las conexiones seguras y acepte también las demás
plan-clear-allowed-networks = No dejar entrar a nadie sin iniciar sesión
plan-keep-trash = Conservar lo que había en una carpeta que ha desaparecido
plan-scan-by-schedule = Buscar archivos nuevos cada hora
plan-use-ipv6 = Dejar que el servidor acepte conexiones por IPv6
plan-answer-discovery = Dejar que el servidor responda a los programas de la casa que lo buscan
plan-stop-server = Detener el servidor
plan-start-server = Iniciar el servidor
plan-begin-copy = Empezar la copia de seguridad «{ $copy }»
plan-set-aside = { $piece ->
    [application] Apartar el programa: { $path }
    [data] Apartar la base de datos, el historial y los carteles: { $path }
    [caches] Apartar las cachés: { $path }
   *[logs] Apartar los registros: { $path }
}
plan-put-back = { $piece ->
    [application] Devolver el programa a su sitio: { $path }
    [data] Devolver la base de datos, el historial y los carteles: { $path }
    [caches] Devolver las cachés: { $path }
   *[logs] Devolver los registros: { $path }
}
plan-reset-settings = { $kept ->
    [settings-and-identity] Guardar los ajustes almacenados y quitar la sesión
    [settings] Guardar los ajustes almacenados y quitar la sesión y la identidad
    [identity] Guardar los ajustes almacenados y quitar todo salvo la identidad
    [identity-and-sign-in] Guardar los ajustes almacenados y quitar todo salvo la identidad y la sesión
    [sign-in] Guardar los ajustes almacenados y quitar todo salvo la sesión
   *[nothing] Guardar los ajustes almacenados y quitarlos todos
}
plan-restore-settings = Devolver los ajustes almacenados
plan-restart = Parar el servidor e iniciarlo de nuevo
plan-forget-sign-in = Parar el servidor, quitar las cuatro entradas de su sesión antigua e iniciarlo de nuevo. El nombre, las bibliotecas y el identificador se conservan.
plan-remote-access-off = Desactivar el acceso remoto
plan-remote-access-automatic = Activar el acceso remoto; el servidor pide un puerto a su router
plan-remote-access-port = Activar el acceso remoto en el puerto { $port }, que usted abre en su router
plan-add-library = { $count ->
    [one] Añadir la biblioteca «{ $name }» ({ kind }) con una carpeta
   *[other] Añadir la biblioteca «{ $name }» ({ kind }) con { $count } carpetas
}
plan-verify = Comprobar que el servidor es suyo y ha guardado todos los ajustes
plan-unclaim = Desvincular el servidor de su cuenta (unclaim)
plan-local-security-on = Exigir que el servidor esté vinculado a una cuenta
plan-local-security-off = Dejar de exigir que el servidor esté vinculado a una cuenta

kind = { $kind ->
    [movie] películas
    [show] series
    [artist] música
    [photo] fotos
   *[other] otros vídeos
}

## Preguntas: a cada una se puede responder sí o no

ask-yes-or-no = [s/N]
ask-letter-for-yes = s
ask-run-plan = ¿Hacerlo ahora?
ask-listener = Un programa desconocido responde en lugar de su servidor ({ $who }). ¿Es su Plex Media Server?
ask-had-owner = { $named ->
    [yes] Este servidor estuvo vinculado a { $owner }. ¿Es suyo ahora?
   *[no] Este servidor estuvo vinculado a otra cuenta. ¿Es suyo ahora?
}
ask-unusual-account = { $kind ->
    [guest] { $user } es un invitado de un Plex Home. ¿Debe pertenecer el servidor a esta cuenta?
    [restricted] { $user } es un usuario gestionado con restricciones. ¿Debe pertenecer el servidor a esta cuenta?
    [member] { $user } es miembro de un Plex Home, pero no su administrador. ¿Debe pertenecer el servidor a esta cuenta?
   *[other] { $user } no es la cuenta que se usó aquí la última vez. ¿Debe pertenecer el servidor a esta cuenta?
}
ask-known-hole = Se ha comunicado el fallo de seguridad { $id } para la versión { $version }, corregido en { $fixed }. ¿Activar el acceso remoto de todos modos?
ask-hand-over = ¿Abrir la página de Plex en su navegador y vincular allí el servidor?
ask-claim-offline = ¿Parar Plex Media Server, vincularlo a su cuenta e iniciarlo de nuevo?
ask-reinstall = No se elimina nada, y todo puede volver a su sitio. ¿Empezar ahora?
ask-put-back = Lo que hay ahora se convierte en otra copia de seguridad. ¿Devolverlo ahora?
ask-data-elsewhere = Su servidor guarda sus datos en { $folder }. ¿Puede apartarse esa carpeta?
ask-delete-copy = ¿Eliminar para siempre la copia de seguridad «{ $copy }»?
ask-stop-playing = { $more ->
    [0] { $user } está viendo «{ $title }». ¿Detener el servidor de todos modos?
    [one] { $user } está viendo «{ $title }», y otra persona también mira. ¿Detener el servidor de todos modos?
   *[other] { $user } está viendo «{ $title }», y { $more } personas más también miran. ¿Detener el servidor de todos modos?
}
ask-unclaim = ¿Desvincular «{ $name }» de su cuenta? Nadie podrá ver contenido fuera de casa hasta que se vuelva a vincular.
ask-local-security-off = Cualquiera en su red doméstica podrá abrir entonces los ajustes de este servidor. ¿Continuar?

## Inicio de sesión

sign-in-open = Abra esta dirección en su navegador y apruebe el inicio de sesión:
    { $url }
sign-in-browser = Su navegador abre { $host }. Termine allí el inicio de sesión.
sign-in-code = Abra esta dirección en este dispositivo o en cualquier otro e introduzca el código { $code }:
    { $url }
sign-in-expires = { $minutes ->
    [one] Vale durante un minuto más.
   *[other] Vale durante { $minutes } minutos.
}
sign-in-waiting = Esperando a que inicie sesión. Después continúa solo.
progress-copying = Copiado y comparado: { $done } de { $of }
size-kb = { $amount } kB
size-mb = { $amount } MB
size-gb = { $amount } GB
size-tb = { $amount } TB
decimal-mark = ,
reinstall-done = Su servidor vuelve a funcionar. Lo apartado está en la copia de seguridad «{ $copy }».
put-back-done = El servidor está como en la copia de seguridad «{ $copy }». Lo que había antes también se conserva.
reinstall-nothing-unfinished = No hay nada que continuar.
reinstall-never-touched = Nunca se tocan: sus medios, los datos del navegador, la papelera. No hace falta reiniciar.
belonging = { $piece ->
    [application] Programa: { $path } ({ $size })
    [data] Base de datos, historial y carteles: { $path } ({ $size })
    [caches] Cachés: { $path } ({ $size })
   *[logs] Registros: { $path } ({ $size })
}
belonging-at-least = { $piece ->
    [application] Programa: { $path } (al menos { $size })
    [data] Base de datos, historial y carteles: { $path } (al menos { $size })
    [caches] Cachés: { $path } (al menos { $size })
   *[logs] Registros: { $path } (al menos { $size })
}
belonging-link = { $piece ->
    [application] Programa: { $path }, un enlace a { $target }. Solo se mueve el enlace.
    [data] Base de datos, historial y carteles: { $path }, un enlace a { $target }. Solo se mueve el enlace.
    [caches] Cachés: { $path }, un enlace a { $target }. Solo se mueve el enlace.
   *[logs] Registros: { $path }, un enlace a { $target }. Solo se mueve el enlace.
}
belonging-settings = { $signed ->
    [yes] Ajustes almacenados, con una sesión
   *[no] Ajustes almacenados, sin sesión
}
belonging-left-alone = Se deja como está: { $path }
copies-none = No hay ninguna copia de seguridad. Usher hace una antes de cualquier paso que no pueda deshacer de otro modo.
copy-line = { $reason ->
    [reinstall] { $copy }: antes de una reinstalación, { $size }
   *[put-back] { $copy }: antes de devolver una copia anterior, { $size }
}
copy-piece = { $piece ->
    [application] Programa
    [data] Base de datos, historial y carteles
    [caches] Cachés
   *[logs] Registros
}: { $state ->
    [in-place] de vuelta en su sitio
    [kept] en { $path }
    [altered] en { $path }, cambiado a mano desde entonces
    [underway] a medio copiar, en { $path }
   *[missing] no se encuentra en { $path }
}
copy-unreadable = Una copia de seguridad que no se puede leer se deja como está: { $path }
copy-deleted = La copia de seguridad «{ $copy }» se ha eliminado.
progress-settling = El servidor está vinculado. Necesita un momento para dejar entrar a su propietario.
progress-awaiting-listing = El servidor está vinculado. Esperando a que plex.tv lo muestre; en casa ya funciona.
sign-in-done = Ha iniciado sesión como { $user }.
sign-in-kept = Usher guarda la sesión en el almacén de contraseñas de este ordenador.
sign-in-not-kept = Usher olvida la sesión al cerrarse.
sign-in-other-service = El inicio de sesión va a { $address } y no a plex.tv, como usted pidió.
sign-in-home-user = Plex Home: se continúa como su administrador, { $user }.
sign-in-signed-out = Se ha cerrado la sesión aquí. El servidor sigue vinculado a su cuenta.
sign-in-revoked = Se ha cerrado la sesión aquí, y plex.tv también la ha dado por terminada.
sign-in-revoke-warning = Esto termina también la sesión en plex.tv. No se sabe qué efecto tiene en un servidor que se vinculó con ella.
sign-in-nobody = Aquí nadie ha iniciado sesión.
sign-in-forgotten = Usher ha olvidado la sesión, sus ajustes y su historial en este ordenador.

## El servidor tal como está

status-not-connected = ninguna cuenta
status-connected-to-somebody = una cuenta que no indica
status-nobody = nadie
status-unknown = desconocido
status-plex-tv-silent = El servicio de inicio de sesión de Plex no responde, así que aquí falta lo que sabe de este servidor.
status-settings-closed = Inicie sesión como propietario para ver el nombre, el acceso remoto y las bibliotecas.
status-sign-in-invalid = Plex ha cerrado la sesión de este servidor. Sus bibliotecas están a salvo. Vuelva a vincularlo.
status-not-listed = plex.tv todavía no muestra este servidor en su cuenta. Puede tardar unos minutos; en casa ya funciona.
status-no-libraries = ninguna
status-library = «{ $name }» ({ kind })
status-scanning = buscando archivos nuevos
status-remote-access-off = desactivado
status-remote-access-automatic = activado, el servidor pide un puerto a su router
status-remote-access-port = activado, en el puerto { $port }
status-starting = todavía se está iniciando: { $status }

## El puerto hacia fuera, con la palabra del servidor al lado

mapping-unknown = El servidor no dice si es accesible desde fuera.
mapping-waiting = El servidor sigue intentando abrir un puerto en su router.
mapping-mapped = Su servidor es accesible desde fuera.
mapping-failed = Su router no ha abierto ningún puerto por sí mismo. Abra uno en el router e indique su número.
mapping-error-unreachable = Hay un puerto abierto, pero plex.tv no llega al servidor por él. Lo impide su router, un cortafuegos o su proveedor de Internet. ({ $word })
mapping-error-publisherror = El servidor no ha podido comunicar su dirección a plex.tv. Puede que lo impida un servicio de nombres o un cortafuegos. ({ $word })
mapping-error-doublenat = Hay dos routers, uno detrás de otro. Abra el puerto en los dos, o haga que uno de ellos solo deje pasar los datos. ({ $word })
mapping-error-badauth = Plex ya no acepta la sesión de este servidor. Vuelva a vincularlo a su cuenta. ({ $word })
mapping-error-myplexgone = El servidor no puede acceder a plex.tv. ({ $word })
mapping-error-jumboframes = La red envía paquetes más grandes de lo habitual, y algunos se pierden. ({ $word })
mapping-error-other = El servidor da un motivo que no conocemos. ({ $word })

## Acceso remoto

remote-access-off-first = El acceso remoto sigue desactivado hasta que usted lo active. Para ver contenido en casa no hace falta.
remote-access-subscription = Para ver contenido fuera de casa puede hacer falta un Plex Pass o un Remote Watch Pass. Plex lo explica en https://support.plex.tv/articles/200484543/
remote-access-subscribed = Su cuenta tiene un Plex Pass, así que usted y las personas con quienes comparte pueden ver contenido fuera de casa.
remote-access-on-not-proven = Su servidor es suyo y funciona en casa. Desde fuera todavía no es accesible.
remote-access-open-port = Haga que su router redirija el puerto { $port } (TCP) al puerto 32400 de este servidor.
remote-access-trying = Abriendo la puerta hacia fuera · { $seconds } de { $limit } s como máximo
remote-access-closed-again = La puerta se abrió y se cerró de nuevo a los { $seconds } s. «usher doctor» dice en qué punto.
remote-access-server-says = El servidor dice: { $text }
remote-access-plex-tv-says = plex.tv dice: { $text }
remote-access-online = en línea
remote-access-offline = sin conexión, lo que a veces se dice de un servidor que funciona

## Las condiciones de Plex

terms-link = Las condiciones de servicio de Plex se aplican a su servidor: https://www.plex.tv/about/privacy-legal/plex-terms-of-service/
terms-left = Las condiciones de Plex se han dejado como estaban. Para aceptarlas aquí, añada --accept-terms.
terms-accepted = Ha aceptado las condiciones de Plex.

## ¿Debe estar vinculado este servidor a una cuenta?

affected-yes = Sí, vincule este servidor a su cuenta
affected-no = No
affected-later = Todavía no
affected-claimed = No hay nada que hacer
affected-unclear = Todavía no se sabe
affected-rule-exempt = La exigencia está desactivada para este servidor. Plex la llama temporal, así que una actualización puede ponerle fin.
affected-rule-claimed = Este servidor está vinculado a una cuenta. Solo hay que vincularlo de nuevo si usted cierra su sesión.
affected-rule-signed-out = Este servidor estuvo vinculado a una cuenta, y su versión lo exige.
affected-rule-new = Este servidor es nuevo o se vació, y su versión exige una cuenta.
affected-rule-never-claimed = Este servidor nunca estuvo vinculado a una cuenta y puede seguir así. Puede vincularlo cuando quiera.
affected-rule-signed-out-older = Este servidor estuvo vinculado a una cuenta. Su versión no lo exige; la próxima actualización lo exigirá.
affected-rule-new-older = Esta versión no exige una cuenta. Una instalación nueva de una versión posterior sí.
affected-rule-never-claimed-older = Este servidor nunca estuvo vinculado a una cuenta y puede seguir así, también después de una actualización.
affected-rule-server-refuses = El servidor se niega a hablar con este ordenador sin una cuenta, así que hay que vincularlo.
affected-rule-server-open = El servidor habla con este ordenador sin una cuenta, así que no hace falta vincularlo.
affected-rule-ask-server = Desde fuera no se puede saber si este servidor estuvo vinculado alguna vez. Lo mostrará si habla sin una cuenta.
affected-rule-unread = El servidor no dice si está vinculado a una cuenta.

## Fallos conocidos del servidor

bug-setup-file = El archivo «Setup Plex.html» puede no funcionar
    .why = Antes de la versión 1.29.2.6364, vincular un servidor con este archivo puede fallar (según Plex).
    .next = Actualice Plex Media Server. Usher no necesita ese archivo.
bug-plex2shell = Personas desconocidas podrían ejecutar programas en el ordenador del servidor
    .why = Una demostración pública afirma que, hasta la versión 1.43.3.10828, para ello no hace falta iniciar sesión. La versión 1.43.3.10861 lo corrige.
    .next = Actualice Plex Media Server y deje desactivado el acceso remoto hasta entonces.
bug-settings-page = La página de ajustes puede quedarse vacía en macOS 13.0.1
    .why = Algunas personas lo han comunicado; no está demostrado que el motivo sea ese macOS.
    .next = Cambie los ajustes con Usher, que no usa esa página.
bug-source = Fuente: { $source }
bug-unproven = no demostrado

## La cadena: sus doce eslabones, y cómo está cada uno

link-installed = Instalado y auténtico
link-running = En marcha
link-port = El puerto es de Plex
link-answers = Responde
link-claimed = Vinculado, y a quién
link-settings = Ajustes abiertos al propietario
link-folders = Carpetas legibles
link-libraries = Bibliotecas con contenido
link-home = Se encuentra en casa
link-plex-tv = Plex lo ve
link-router = La puerta del router
link-outside = Accesible desde fuera
standing-works = funciona
standing-look = por revisar
standing-broken = problema
standing-unknown = desconocido
standing-off = por elección
standing-waits = sin probar
chain-waits = espera al punto { $number }, { $name }
chain-off = su elección
chain-verdict-works = Todo lo de esta lista funciona.
chain-verdict-unknown = No hay ningún problema en esta lista. Algo no se ha podido averiguar.
symptom-broken = Esta frase aparece cuando el punto { $number } ({ $name }) tiene un problema. Aquí es así: la línea de arriba dice por qué.
symptom-old = Esta frase aparece cuando el punto { $number } ({ $name }) tiene un problema. Aquí funciona, así que la frase ya no vale.
symptom-look = Esta frase aparece cuando el punto { $number } ({ $name }) tiene un problema. No se ha podido averiguar si aquí es así.
symptom-unknown = Usher no conoce esta frase. La lista de arriba dice cómo está todo ahora.
support-file-saved = El archivo de asistencia está en { $path }. { $count ->
    [one] Se ocultó un dato que no le importa a nadie más.
   *[other] Se ocultaron { $count } datos que no le importan a nadie más.
}
repair-done = La reparación está hecha.
ask-start-server = ¿Iniciar Plex Media Server?

## La cadena: lo que muestra que un eslabón funciona

proof-genuine = { $version ->
    [none] firmado por Plex, en { $path }
   *[other] versión { $version }, firmada por Plex, en { $path }
}
proof-package = { $version ->
    [none] todos los archivos están como los trajo el paquete, en { $path }
   *[other] versión { $version }, todos los archivos como los trajo el paquete, en { $path }
}
proof-installed = { $version ->
    [none] en { $path }
   *[other] versión { $version }, en { $path }
}
proof-process = su proceso está ahí
proof-process-of = proceso { $pid } del usuario { $user }
proof-answering = algo responde en su puerto
proof-port = allí responde Plex Media Server
proof-answers = dice que es la versión { $version }
proof-claimed = lo dice él mismo
proof-claimed-by = dice que pertenece a { $owner }
proof-settings = sus ajustes se han abierto con su sesión
proof-no-libraries = todavía no hay bibliotecas
proof-folders = { $count ->
    [one] el servidor muestra lo que hay en la carpeta
   *[other] el servidor muestra lo que hay en las { $count } carpetas
}
proof-libraries = { $items ->
    [one] un elemento en sus bibliotecas
   *[other] { $items } elementos en sus bibliotecas
}
proof-home = { $name } lleva a él, por una conexión segura
proof-listed = plex.tv muestra «{ $name }» en línea
proof-listed-and-open = plex.tv muestra «{ $name }», y un camino que indica está abierto
proof-router = { $router } tiene la puerta abierta
proof-mapped = el servidor dice que su puerto está abierto
proof-ipv6 = se llega a él por IPv6, que no necesita puerta
proof-outside-open = abierto, y su dirección pública ha respondido
proof-outside-as-plex-reports = abierto, según Plex; su router no deja que Usher lo mire desde dentro
proof-outside-mapped = abierto, según su servidor
proof-no-answer-in-time = no llegó ninguna respuesta a tiempo
proof-no-usual-place = responde, pero su programa no está en ninguno de los lugares habituales
proof-other-computer = el servidor está en otro ordenador
proof-for-owner-alone = el servidor solo se lo dice a su propietario
proof-folders-not-seen = no se pudieron mirar todas las carpetas
proof-not-counted = no se pudo contar lo que hay en sus bibliotecas
proof-not-listed = plex.tv no dio ninguna dirección suya
proof-no-names = nadie dijo adónde llevan los nombres de sus direcciones
proof-not-mapped = el servidor no dice que su puerto esté abierto

## Seguridad local: si un servidor debe estar vinculado o no

local-security-on = El servidor debe estar vinculado a una cuenta.
local-security-off = El servidor no necesita estar vinculado a una cuenta.
local-security-unknown = Este servidor no dice si debe estar vinculado a una cuenta.
local-security-consequence = Mientras esto esté desactivado y el servidor no esté vinculado, cualquiera en su red doméstica puede abrir sus ajustes. Usted no puede ver contenido fuera de casa ni compartirlo.
local-security-temporary = Plex lo llama temporal: una actualización puede ponerle fin.
local-security-undo = Para deshacerlo: { $command }
local-security-restart = Plex Media Server lee esto cuando se inicia.

## Vincular y desvincular

claim-done = «{ $name }» está vinculado a su cuenta, { $user }.
claim-already = «{ $name }» ya está vinculado a su cuenta.
claim-token-enter = Pegue el código (claim token) de plex.tv/claim:
unclaim-shares = { $count ->
    [0] plex.tv no indica a nadie más para este servidor.
    [one] Una persona con quien comparte pierde este servidor:
   *[other] { $count } personas con quienes comparte pierden este servidor:
}
unclaim-shares-unknown = plex.tv no dice con quién comparte usted este servidor.
unclaim-done = El servidor está desvinculado de su cuenta. Sus bibliotecas están a salvo.
unclaim-already = El servidor no está vinculado a ninguna cuenta.

## Bibliotecas

library-added = Se ha añadido la biblioteca «{ $name }». El servidor lee ahora sus carpetas.
library-none = Este servidor no tiene bibliotecas.
library-folder = { $folder }

## La lectura de las carpetas: por dónde va el servidor

scan-items = { $count ->
    [one] 1 elemento
   *[other] { $count } elementos
}
scan-items-of = { $count } de { $files } elementos
scan-silent = El servidor no dice por dónde va.
scan-goes-on = El servidor sigue por sí solo. Para volver a mirar: usher library list --follow

## Una biblioteca que no muestra nada, y por qué

empty-no-files = «{ $name }» no muestra nada: no hay archivos en sus carpetas
    .next = Ponga archivos en las carpetas, o compruebe que su disco esté conectado.
empty-no-media = { $count ->
    [one] «{ $name }» no muestra nada: el único archivo de sus carpetas no es algo que Plex muestre
   *[other] «{ $name }» no muestra nada: ninguno de los { $count } archivos de sus carpetas es algo que Plex muestre
}
    .next = Elija una carpeta que contenga vídeos, música o fotos.
empty-wrong-kind = { $count ->
    [one] «{ $name }» no muestra nada: Plex encontró 1 archivo y no lo conservó. Su nombre no parece de este tipo: { $kind }
   *[other] «{ $name }» no muestra nada: Plex encontró { $count } archivos y no conservó ninguno. Sus nombres no parecen de este tipo: { $kind }
}
    .next = Dé a los archivos nombres que Plex sepa leer: https://support.plex.tv/articles/categories/your-media/
empty-fits = Sí parecen de este tipo: { $kind }. Añada una biblioteca de ese tipo con las mismas carpetas.
empty-names-fit = { $count ->
    [one] «{ $name }» no muestra nada, aunque el nombre de 1 archivo es como Plex lo quiere
   *[other] «{ $name }» no muestra nada, aunque los nombres de { $count } archivos son como Plex los quiere
}
    .next = Compruebe que Plex Media Server puede leer la carpeta; en un Mac está en «Privacidad y seguridad», en «Archivos y carpetas». Después, haga que busque archivos nuevos.
empty-unseen = «{ $name }» no muestra nada
    .next = Sus carpetas no se pueden leer desde aquí. Ejecute Usher en el ordenador del servidor para saber el motivo.
empty-rule = { $count ->
    [one] 1 archivo: { $reason }
   *[other] { $count } archivos: { $reason }
}

## Cantidades

count-films = { $count ->
    [one] 1 película
   *[other] { $count } películas
}
count-shows = { $count ->
    [one] 1 serie
   *[other] { $count } series
}
count-albums = { $count ->
    [one] 1 álbum
   *[other] { $count } álbumes
}
count-photos = { $count ->
    [one] 1 foto
   *[other] { $count } fotos
}
count-videos = { $count ->
    [one] 1 vídeo
   *[other] { $count } vídeos
}
count-episodes = { $count ->
    [one] 1 episodio
   *[other] { $count } episodios
}
count-tracks = { $count ->
    [one] 1 pista
   *[other] { $count } pistas
}
count-files = { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
}
count-folders = { $count ->
    [one] 1 carpeta
   *[other] { $count } carpetas
}

## Lo que dicen los nombres de una carpeta

usual-name-movie = Películas
usual-name-show = Series
usual-name-artist = Música
usual-name-photo = Fotos
usual-name-other = Otros vídeos

sureness-sure = con certeza
sureness-unsure = con dudas

survey-counting = { $files } en { $folders } hasta ahora, { $media } para una biblioteca
survey-nothing = Aquí no hay vídeos, música ni fotos.
survey-incomplete = Se detuvo Usher antes de que lo viera todo. Puede haber más.
survey-away = { $count ->
    [one] 1 archivo está solo en la nube. Plex lo muestra cuando su contenido está en este disco.
   *[other] { $count } archivos están solo en la nube. Plex los muestra cuando su contenido está en este disco.
}

reason-folder-name = lo dice el propio nombre de la carpeta
reason-title-and-year = nombres con la forma «Título (año)»: { $count } de { $of }
reason-release-marks = nombres con marcas de película, como 1080p, pero sin año: { $count } de { $of }
reason-folder-for-each-film = películas con su propia carpeta: { $count } de { $of }
reason-season-and-episode = nombres con temporada y episodio, como S01E02: { $count } de { $of }
reason-broadcast-dates = nombres con el día de la emisión: { $count } de { $of }
reason-episode-numbers = nombres que numeran los episodios de corrido: { $count } de { $of }
reason-season-folders = { $count ->
    [one] hay una carpeta para una temporada
   *[other] hay carpetas para { $count } temporadas
}
reason-music-files = archivos de música: { $count } de { $of }
reason-track-numbers = piezas de música con número de pista: { $count } de { $of }
reason-album-folders = { $count ->
    [one] hay una carpeta para un álbum
   *[other] hay carpetas para { $count } álbumes
}
reason-pictures = imágenes: { $count } de { $of } archivos
reason-camera-names = nombres que vienen de una cámara o de un teléfono: { $count } de { $of }
reason-camera-folders = { $count ->
    [one] una carpeta tiene el nombre que le dio una cámara o el del día
   *[other] { $count } carpetas tienen el nombre que les dio una cámara o el del día
}
reason-title-only = nombres sin año ni número de episodio: { $count } de { $of }
reason-audiobooks = audiolibros: { $count } de { $of } archivos; Plex los muestra como música
reason-concerts = conciertos o vídeos musicales: { $count } de { $of } archivos
reason-mixed-with = esta carpeta contiene también otra cosa: { $kind }
reason-other-files = la mayoría de los archivos de esta carpeta no son vídeos, música ni imágenes
reason-few-files = { $count ->
    [one] un archivo es muy poco para saberlo
   *[other] { $count } archivos son muy pocos para saberlo
}
reason-films-among-episodes = { $count ->
    [one] 1 archivo tiene nombre de película; Plex lo omite entre las series
   *[other] { $count } archivos tienen nombre de película; Plex los omite entre las series
}
reason-episodes-among-films = { $count ->
    [one] 1 archivo tiene nombre de episodio; Plex lo omite entre las películas
   *[other] { $count } archivos tienen nombre de episodio; Plex los omite entre las películas
}

skip-hidden = su nombre empieza por un punto
skip-system-folder = una carpeta del sistema
skip-package = una carpeta que un programa guarda para sí
skip-sample = una muestra de una película
skip-partial-download = una descarga sin terminar
skip-archive = un archivo comprimido
skip-disc = un disco copiado entero
skip-protected = protegido por la tienda que lo vendió
skip-name-not-text = su nombre no es un texto legible
skip-away = solo en la nube, no en este disco
skip-plex-ignore = una lista de lo que Plex debe omitir aquí
skip-format = un formato que Plex no lee
skip-named-as-episode = tiene nombre de episodio de una serie
skip-no-episode-number = sin temporada ni episodio en su nombre
skip-other-medium = de otro medio que el de esta biblioteca
skip-extra = un tráiler u otro extra, que se muestra con su película

trouble-unreadable = usted no tiene permiso para leerlo
trouble-dangling-link = un enlace a algo que ya no existe
trouble-looping-link = un enlace que da vueltas en círculo
trouble-link-outside = un enlace a otro sitio, que no se ha seguido
trouble-link-inside = un enlace a una carpeta que se mira en su propio sitio
trouble-vanished = desapareció mientras Usher miraba
trouble-failed = el sistema no pudo leerlo

read-season-episode = { $season ->
    [0] especial { $episode }
   *[other] temporada { $season }, episodio { $episode }
}
read-season-episodes = { $season ->
    [0] especiales { $episode } a { $last }
   *[other] temporada { $season }, episodios { $episode } a { $last }
}
read-episode = episodio { $episode }
read-episodes = episodios { $episode } a { $last }
read-picture = una imagen

## usher library suggest

suggest-because = Por qué
suggest-examples = Por ejemplo
suggest-skipped = { $count ->
    [one] Plex omitirá un elemento de los que hay ahí
   *[other] Plex omitirá { $count } elementos de los que hay ahí
}
suggest-troubles = { $count ->
    [one] No se pudo mirar dentro de un elemento de los que hay ahí
   *[other] No se pudo mirar dentro de { $count } elementos de los que hay ahí
}
suggest-more = … y { $count } más
suggest-exists = La biblioteca «{ $name }» ya lo tiene.
suggest-not-written = «{ $name }» tiene, en su nombre o en el de una carpeta, dos puntos o un carácter que no es texto, así que no se puede indicar en un comando. Escríbala en un perfil, para: usher setup --profile ARCHIVO
suggest-server-sees = Plex Media Server puede leer { $folder }
suggest-server-blind = Plex Media Server no puede leer { $folder }
suggest-server-silent = Plex Media Server no ha dicho si puede leer { $folder }
suggest-server-not-asked = No se ha preguntado a Plex Media Server si puede leer estas carpetas, porque aquí nadie ha iniciado sesión. Para iniciarla: usher sign-in
suggest-command = No se ha creado nada. Este comando lo hace:

folder-drive-root = { $folder } es un disco entero. Una carpeta dentro de él es más rápida y más limpia.
folder-network = { $folder } está en una carpeta compartida de la red ({ $share }). Mientras no esté conectada, Plex no ve nada ahí.
folder-cloud = { $folder } pertenece a { $service }. Plex solo ve los archivos que ya están en este ordenador.
folder-empty = Todavía no hay nada en { $folder }.

## El final de una configuración

setup-done = «{ $name }» es suyo y funciona en casa. Ábralo en { $address }
setup-nothing = Todo está como usted quiere. No se ha cambiado nada.
setup-differs = { $count ->
    [one] Se haría una cosa. No se ha cambiado nada.
   *[other] Se harían { $count } cosas. No se ha cambiado nada.
}

## Lo que puede estar mal en lo que se escribió

input-name-empty = El nombre está vacío.
input-name-control-character = El nombre contiene un salto de línea u otro carácter invisible.
input-name-too-long = El nombre tiene más de { $limit } caracteres.
input-address-malformed = Esto no es una dirección como http://127.0.0.1:32400.
input-address-scheme = Una dirección empieza por http:// o https://.
input-address-credentials = Una dirección no debe contener un nombre de usuario ni una contraseña.
input-address-more-than-origin = Una dirección termina después del puerto.
input-address-plain-http = La dirección de otro ordenador empieza por https://.
input-option = En { $option }: { $fault }
input-secret-store = Puede ser system, memory o file:RUTA.
input-scenario = No hay ningún escenario «{ $name }». Todos aparecen con: usher demo --scenario list
input-language = «{ $text }» no es un idioma como en-US o es-ES.
input-library-form = «{ $text }» no está escrito como movie:Películas:/media/peliculas.
input-library-kind = «{ $text }» no es un tipo de biblioteca. Hay movie, show, artist, photo y other.
input-library-twice = La biblioteca «{ $name }» está indicada dos veces.
input-library-without-folder = La biblioteca «{ $name }» no tiene carpeta.
input-folder-relative = La carpeta { $folder } debe indicarse desde la raíz del disco, como /media/peliculas.
input-file-unreadable = No se puede leer { $path }: { $cause }
input-profile-line = Línea { $line } de { $path }: { $what }

## El mundo de práctica

demo-welcome = Esto es una práctica: un plex.tv y un Plex Media Server propios de Usher, solo en este ordenador. No se lee ni se toca nada real.
demo-before = Se acaba de instalar un servidor. No está vinculado a ninguna cuenta, no tiene nombre propio ni bibliotecas.
demo-setup = Un comando hace el resto:
demo-approve = En la vida real se abre ahora su navegador y usted aprueba el inicio de sesión. Aquí se hace por usted.
demo-again = El mismo comando una vez más: comprueba que no queda nada por hacer.
demo-writes = { $count ->
    [0] Cambios enviados al servidor esta vez: ninguno.
    [one] Cambios enviados al servidor esta vez: uno.
   *[other] Cambios enviados al servidor esta vez: { $count }.
}
demo-after = Esto es lo que dice ahora el servidor:
demo-end = Eso es todo. Para hacerlo con su propio servidor: usher setup
demo-scenario = Práctica con el fallo «{ $name }».
demo-serving = El mundo de práctica está abierto hasta que pulse Ctrl+C.
demo-address-plex-tv = plex.tv
demo-address-auth-app = Página de inicio de sesión
demo-address-server = Servidor
demo-try = En otro terminal:

## La ventana: palabras que comparten muchas páginas

this-mac = este Mac
this-computer = este ordenador
seconds = { $count } s
percent = { $count } %
back = Atrás
done = Listo
cancel = Cancelar
stop = Detener
stopping = Se detiene tras este paso
later = Más tarde
go-on = Continuar
change = Cambiar
undo = Deshacer
copy = Copiar
details = Detalles
on = Activado
off = Desactivado
try-again = Reintentar
start-again = Empezar de nuevo
check-again = Comprobar de nuevo
start-server = Iniciar el servidor
open-plex = Abrir Plex
open-plex-downloads = Abrir la página de Plex
plex-page = Página de Plex
good-to-know = Conviene saber
independent = Usher es independiente. No lo hace Plex.
state-works = funciona
state-look = por revisar
state-broken = problema
state-not-known = desconocido
state-off = por elección propia
state-checking = comprobando
state-waiting = en espera
state-running = en curso
state-done = hecho
state-failed = ha fallado

## La ventana: la barra lateral

rail-steps = Pasos
rail-places = Lugares
rail-step = Paso { $step } de { $of }: { $name }
rail-answered = respondido
rail-suggested = propuesto
rail-no-libraries = ninguna todavía
rail-libraries = { $count ->
    [one] Una biblioteca
   *[other] { $count } bibliotecas
}
step-name-sign-in = Iniciar sesión
step-name-name = Nombre y acceso remoto
step-name-folders = Carpetas
step-name-review = Revisar y configurar
step-name-done = Listo
place-overview = Resumen
place-remote = Fuera de casa
place-settings = Ajustes

## La ventana: los hechos y cómo se saben

fact-running = En marcha
fact-connected = Vinculado
fact-not-connected = Sin vincular a ninguna cuenta
fact-settings = Ajustes abiertos al propietario
fact-outside = Fuera de casa
connected-to = Vinculado a { $account }
connecting-to = Vinculando a { $account }
will-connect-to = Vincularlo a { $account }
connecting-clock = { $count } s, 60 como máximo
evidence-answered = { $version } · respondió a las { $time }
evidence-asked = consultado a las { $time }
evidence-both-agree = el servidor y plex.tv coinciden · { $time }
evidence-listing-to-come = lo dice el servidor · { $time }; plex.tv lo muestra en 2 min
evidence-settings = leídos a las { $time }
evidence-settings-closed = inicie sesión como propietario para abrirlos
evidence-owner-hidden = el servidor no dice a quién
evidence-unsaid = el servidor no lo dice
evidence-your-choice = su elección

## La ventana: al abrir

page-looking = Un momento
    .lead = Usher mira antes de preguntar.
looking-server = Consultando su servidor
looking-account = Consultando a quién está vinculado
page-blocked = Algo lo impide
    .lead = Usher no ha podido mirar su servidor. No se ha cambiado nada.
page-not-installed = Plex Media Server no está en { $computer }
    .lead = Es un programa gratuito de Plex. Descárguelo de Plex, ábralo una vez y vuelva aquí.
    .next = Cuando esté instalado, pulse «Comprobar de nuevo». Usher lo vincula entonces a su cuenta.
page-starting = Su servidor se está iniciando
    .lead = Esta ventana continúa sola.
    .patience = Después de una actualización es normal que tarde muchos minutos. Por favor, no lo reinicie.
    .long = Está tardando. No se pierde nada; puede esperar sin riesgo.
starting-program = Abriendo Plex Media Server
page-not-affected = Aquí no hay nada que hacer
    .lead = Este servidor nunca estuvo vinculado a una cuenta, y puede seguir así.
    .adds = Con una cuenta puede ver contenido fuera de casa y compartirlo, y los ajustes quedan a salvo de otros.
sign-in-anyway = Iniciar sesión igualmente
page-no-account = Usar este servidor sin una cuenta
    .lead = Cualquiera en su red doméstica podrá abrir entonces sus ajustes.
    .outside = No podrá ver contenido fuera de casa ni compartirlo.
    .temporary = Plex lo llama temporal: una actualización puede ponerle fin. Usher lo comprueba después de cada una.
    .how = Usher escribe el ajuste «enableLocalSecurity» e inicia de nuevo el servidor.
requirement-off = Desactivar la exigencia
requirement-on = Activarla de nuevo
requirement-changing = Cambiando el ajuste
requirement-is-off = La exigencia está desactivada
page-interrupted = La configuración se detuvo a medias
    .lead = No se ha perdido nada. Usher no hace nada hasta que usted elija.

## La ventana: inicio de sesión

page-sign-in = Vincule su servidor a su cuenta
    .lead = Su navegador abre { $host }. Su contraseña va a Plex, nunca a Usher.
    .why = Plex lo pide a los servidores nuevos.
    .later = Su versión todavía no lo pide; la próxima actualización lo pedirá.
    .owner = Su servidor tiene un propietario. Inicie sesión como esa persona para ver los ajustes.
    .internet = Internet hace falta ahora, no después.
    .sent = Usher pide a Plex un inicio de sesión y espera su sí. En su cuenta aparece como «Usher». Si su servidor no está en marcha, se inicia.
sign-in-with-browser = Iniciar sesión en el navegador
another-device = Otro dispositivo…
without-account = Sin cuenta
page-waiting = Termine de iniciar sesión en su navegador
    .lead = Esta ventana continúa sola.
    .at-once = Puede que Plex pregunte si fue usted. Responda que sí solo si acaba de pulsar el botón.
    .no-hurry = Sin prisa. Si la página ya no está, ábrala de nuevo.
asking-plex = Pidiendo a Plex un inicio de sesión
waiting-for-you = Esperando su respuesta
waiting-clock = { $waited } · abierto { $left } más
qr-code = Código QR de la página de inicio de sesión
scan-with-phone = O escanee esto con su teléfono.
enter-code = O introduzca { $code } en plex.tv/link.
open-browser-again = Abrir de nuevo el navegador
copy-address = Copiar la dirección
page-home-pin = Pregunte al administrador de este Plex Home
    .lead = Ha iniciado sesión como { $user }. El servidor debería pertenecer al administrador, { $admin }.
pin-for = PIN de { $user }
pin-hint = Cuatro cifras; se envían una vez a Plex y no se guardan
pin-wrong = Ese PIN no es correcto
another-account = Otra cuenta
continue-as = Continuar como { $user }

## La ventana: las cuentas

page-other-account = { $named ->
    [yes] Este servidor pertenece a { $owner }
   *[no] Este servidor pertenece a otra cuenta de Plex
}
    .lead = Ha iniciado sesión como { $account }.
    .sign-in = { $named ->
    [yes] Iniciar sesión como { $owner }
   *[no] Iniciar sesión como propietario
}
    .stays = { $named ->
    [yes] Inicie sesión como { $owner } y todo seguirá como está.
   *[no] Inicie sesión como propietario y todo seguirá como está. El servidor no dice quién es.
}
    .evidence = cerrados para esta cuenta
    .take-over = Hacerme cargo…
    .agreement = { $named ->
    [yes] Para hacerse cargo hace falta el acuerdo de { $owner }. Las personas con quienes se comparte pierden el acceso.
   *[no] Para hacerse cargo hace falta el acuerdo del propietario. Las personas con quienes se comparte pierden el acceso.
}
    .elsewhere = { $named ->
    [yes] Solo { $owner } o alguien ante ese ordenador puede vincularlo a otra cuenta.
   *[no] Solo su propietario o alguien ante ese ordenador puede vincularlo a otra cuenta.
}
page-signed-out = Plex ha cerrado la sesión de este servidor
    .lead = Sus bibliotecas están a salvo. Inicie sesión para vincularlo de nuevo.
    .when = Ocurre tras restablecer la contraseña, o cuando el servidor se quita de los dispositivos autorizados.
    .evidence = plex.tv ya no acepta su sesión
sign-in-again = Iniciar sesión de nuevo

## La ventana: las respuestas

page-review = Todo listo para empezar
    .lead = Nada más cambia hasta que pulse el botón de abajo.
    .nothing-moves = Sus archivos se quedan donde están: nada se copia, se mueve ni se borra.
set-up = Configurar
set-up-without = Configurar sin bibliotecas
not-you = ¿No es usted?
review-name = Llamarlo «{ $name }»
review-remote-off = Ver contenido solo en casa por ahora
review-remote-on = Después, abrir la puerta desde fuera; primero, en casa
review-libraries = Bibliotecas
change-name = el nombre
change-remote = el acceso remoto
page-name = Nombre y acceso remoto
    .lead = Este es el nombre que buscará en su televisor.
    .off-first = Desactivado es el comienzo más sencillo. Puede activarlo después con dos clics.
    .on-last = Usher lo activa al final, para que un router que se niegue no retrase lo demás.
    .terms = Plex los llama «nombre descriptivo» (friendly name) y «acceso remoto».
name = Nombre
name-long = Los televisores cortan los nombres a partir de unas 30 letras.
name-suggested = Según el nombre de { $computer }.
watch-from-outside = Ver contenido fuera de casa
page-folders = ¿Qué debe mostrar Plex?
    .lead = Usher ha mirado los nombres de los archivos. Cambie lo que no sea correcto.
kind-of-library = Tipo
choose-kind = Elija qué es
leave-out = Dejar fuera
library-name = Nombre
library-name-missing = Una biblioteca necesita un nombre.
folders-why = Por qué, con ejemplos
folders-skipped = { $count ->
    [one] Un archivo que Plex omitirá
   *[other] { $count } archivos que Plex omitirá
}
folders-more = y { $count } más
folders-empty = Aquí no hay vídeos, música ni fotos.
folders-would-take = De { $of } archivos, Plex tomaría { $count } en una biblioteca de este tipo.
folders-away = { $count ->
    [one] Un archivo todavía no está en este ordenador; Plex lo ve cuando se descarga.
   *[other] { $count } archivos todavía no están en este ordenador; Plex los ve cuando se descargan.
}
folders-in-use = Ya está en su biblioteca { $name }.
folders-not-asked = Todavía no se ha podido consultar a su servidor; Usher volverá a hacerlo durante la configuración.
folders-readable = Plex puede leer esta carpeta · consultado a las { $time }
drop-here = Suelte carpetas aquí, o elíjalas. También puede hacerlo más tarde.
drop-more = Suelte más carpetas aquí.
choose-folders = Elegir carpetas…
choose-more-folders = Elegir más carpetas…
look-as-server = Ver lo que ve el servidor…
sheet-server-folders = Las carpetas como las ve su servidor
folder-up = Subir
choose-this-folder = Elegir esta carpeta
folder-has-none = Aquí no hay carpetas.
drop-hint = Añadir como biblioteca

## La ventana: la configuración

page-setting-up = Configurando { $name }
    .lead = Si algo lo detiene, el próximo inicio continúa desde aquí.
leave-libraries-out = Terminar sin las bibliotecas
page-done = { $name } está listo
    .lead = Ya puede ver contenido en casa.
    .browser = Puede que el navegador le pida iniciar sesión una vez.
    .good-to-know = «Abrir Plex…» sigue en el menú de Plex, también cuando todo va bien. Una pestaña de inicio de sesión que Plex haya abierto por su cuenta se puede cerrar. Para ver contenido en otro sitio, use la aplicación de Plex de su televisor con la misma cuenta.

## La ventana: un servidor configurado

page-overview = Su servidor
overview-works = Todo funciona en casa.
overview-down = Su servidor no está en marcha.
overview-asking = Consultando su servidor.
overview-signed-out = Inicie sesión para ver sus ajustes y bibliotecas.
overview-not-proven = Usher no ha podido demostrar que este servidor sea suyo.
overview-outside-fails = Su servidor es suyo y funciona en casa. Desde fuera todavía no es accesible.
no-libraries-yet = Todavía no hay bibliotecas.
adding = Añadiendo { $name }
label-identity = Identificador
sign-out-dots = Cerrar sesión…
sign-in = Iniciar sesión
page-remote = ¿Ver contenido fuera de casa?
    .lead = Su servidor pide a su router una puerta abierta.
remote-off = desactivado, su elección
remote-on = activado
remote-port = activado, en el puerto { $port }
remote-hole = { $what }. Actualice primero Plex Media Server.
remote-plan = Ver contenido fuera de casa puede requerir un plan de pago de Plex, el suyo o el de quien lo ve. Eso lo decide Plex.
remote-trying = Intentando abrir la puerta
remote-clock = { $count } de hasta { $limit } s
not-now = Ahora no
turn-on = Activar
turn-back-off = Desactivar de nuevo
update-first = Actualizar primero…

## La ventana: ajustes

page-settings = Ajustes
setting-language = Idioma
setting-system = Como el sistema
setting-appearance = Aspecto
setting-light = Claro
setting-dark = Oscuro
setting-text-size = Tamaño del texto
text-smaller = Más pequeño
text-larger = Más grande
setting-signed-in = Sesión iniciada
signed-in-kept = { $account }, guardada en el almacén de contraseñas de este ordenador
signed-in-for-now = { $account }, hasta que se cierre Usher
forget-me-dots = Olvidarme…
setting-about = Acerca de
about = Usher { $version }. Independiente, ni hecho ni respaldado por Plex. Habla con plex.tv y con su servidor, y no envía estadísticas.

## La ventana: preguntas, avisos breves y práctica

sheet-stop = ¿Detener después de este paso?
    .lead = Lo que ya está hecho se conserva. Puede continuar más tarde.
    .keep = Continuar
    .act = Detener
sheet-close = ¿Detener después de este paso y cerrar?
    .lead = Lo que ya está hecho se conserva. El próximo inicio ofrecerá continuar.
    .keep = Continuar
    .act = Detener y cerrar
sheet-forget = ¿Olvidarle en este ordenador?
    .lead = Se eliminan su sesión y todo lo que Usher guarda aquí. Su servidor sigue vinculado. Usher sigue en la lista de dispositivos autorizados de Plex hasta que usted lo quite de allí.
    .keep = Conservar
    .act = Olvidarme
sheet-sign-out = ¿Dónde cerrar la sesión?
    .keep = No cerrarla
    .here = Cerrarla aquí
    .here-lead = Aquí: Usher olvida su sesión, y el servidor sigue vinculado.
    .server = Cerrar la del servidor
    .server-lead = También la del servidor: hay que vincularlo de nuevo, y sus ajustes se cierran para todos.
sheet-add-library = Añadir una biblioteca
add-library = Añadir biblioteca
question-yes = Sí, continuar
question-no = No, parar aquí
toast-left-out = Sin incluir: { $name }
toast-added = Añadido: { $name }. Plex está leyendo las carpetas.
toast-remote-off = Ver contenido fuera de casa está desactivado
toast-forgotten = Olvidado. Aquí no se guarda nada de su cuenta.
toast-signed-out = Se ha cerrado la sesión aquí.
practice = Práctica. Un Plex imaginario; nada de aquí toca el suyo.
practice-scenario = Escenario
practice-all-well = todo va bien
practice-leave = Salir de la práctica
window-needs-display = No hay pantalla en la que abrir una ventana.
    .next = Use aquí «usher setup», o instale lo que falta: { $packages }
progress-starting = El servidor se está iniciando.

## La ventana: cada eslabón de la cadena

check-everything = Comprobar todo
    .about = Cada punto, desde el programa hasta Internet
page-chain = Comprobando todo
    .lead = Los resultados aparecen a medida que llegan.
    .works = Todo lo de esta lista funciona. Puede cerrar esta ventana.
    .unknown = No hay ningún problema en esta lista. Algo no se ha podido averiguar.
    .checked = { $count ->
    [one] Un punto comprobado a las { $time }.
   *[other] { $count } puntos comprobados a las { $time }.
}
    .after = Lo que sigue a una interrupción no se comprueba.
chain-link = Punto { $number } de { $count }, { $name }
chain-all-tried = Aquí se ha probado todo. Otra persona puede seguir con el archivo de asistencia.
chain-tried = Se ha probado y sigue igual: { $what }
asks-installed = ¿Está Plex Media Server en este ordenador, tal como Plex lo firmó?
asks-running = ¿Funciona su proceso y puede trabajar?
asks-port = ¿Es Plex Media Server el programa del puerto del servidor?
asks-answers = ¿Dice quién es?
asks-claimed = ¿A quién dice que está vinculado, y lo acepta plex.tv?
asks-settings = ¿Se abren sus ajustes con su cuenta?
asks-folders = ¿Puede el servidor leer cada carpeta de sus bibliotecas?
asks-libraries = ¿Contienen sus bibliotecas lo que hay en sus carpetas?
asks-home = ¿Se le encuentra en casa por su nombre y con una conexión segura?
asks-plex-tv = ¿Lo muestra plex.tv, y está abierto algún camino que plex.tv indica?
asks-router = ¿Le pasa el router un puerto?
asks-outside = ¿Responde su dirección pública?
copy-rule = Copiar la regla
router-rule = Puerto externo { $port } (TCP) → { $inside }, puerto { $port }
paste-label = Pegue lo que ve
paste-hint = Una frase que muestra Plex
find = Buscar
save-support-file = Guardar un archivo de asistencia…
copy-summary = Copiar el resumen
save-dots = Guardar…
sheet-support-file = ¿Guardar un archivo de asistencia?
    .lead = Para quien le ayude: lo que Usher ha encontrado, lo que se ha hecho y las últimas líneas de los registros del servidor.
    .making = Preparando el archivo
    .hidden = Oculto
    .nothing = nada
    .refused = No se ha guardado: en { $file }, línea { $line }, queda algo que parece una clave. No se ha escrito nada.
    .leave-out = Excluir ese archivo
hidden-sign-in-keys = { $count ->
    [one] una clave de sesión
   *[other] { $count } claves de sesión
}
hidden-claim-tokens = { $count ->
    [one] un código de vinculación
   *[other] { $count } códigos de vinculación
}
hidden-pins = { $count ->
    [one] un PIN
   *[other] { $count } PIN
}
hidden-emails = { $count ->
    [one] una dirección de correo
   *[other] { $count } direcciones de correo
}
hidden-addresses = { $count ->
    [one] una dirección de red
   *[other] { $count } direcciones de red
}
hidden-certificates = { $count ->
    [one] un certificado
   *[other] { $count } certificados
}
hidden-servers = { $count ->
    [one] un nombre de servidor
   *[other] { $count } nombres de servidor
}
hidden-computers = { $count ->
    [one] un nombre de ordenador
   *[other] { $count } nombres de ordenador
}
hidden-identifiers = { $count ->
    [one] un identificador
   *[other] { $count } identificadores
}
hidden-people = { $count ->
    [one] el nombre de una persona
   *[other] los nombres de { $count } personas
}
hidden-media = { $count ->
    [one] un título o nombre de archivo
   *[other] { $count } títulos y nombres de archivo
}
hidden-homes = { $count ->
    [one] una carpeta personal
   *[other] { $count } carpetas personales
}
toast-summary-copied = El resumen está en el portapapeles
toast-support-file-saved = Guardado como { $path }
sheet-viewers = Alguien está viendo algo
    .lead = Para esto hay que detener el servidor.
    .asking = Preguntando quién está viendo algo
    .nobody = Ya no hay nadie viendo nada.
    .waits = Usher seguirá cuando ya no haya nadie viendo nada.
    .when-it-ends = Cuando acabe
    .now = Ahora
viewer = { $user } está viendo { $title }, quedan { $minutes } min.
viewer-without-end = { $user } está viendo { $title }.
sheet-take-over = { $named ->
    [yes] ¿Desvincular de { $owner } y vincular a { $account }?
   *[no] ¿Desvincular del propietario y vincular a { $account }?
}
    .lead = Las personas con quienes se comparte el servidor pierden el acceso hasta que las invite de nuevo. Bibliotecas, nombre e identidad se conservan.
    .keep = Conservar
    .act = Desvincular y vincular
take-over-shares = { $count ->
    [one] Se nombra a una persona: { $names }
   *[other] Se nombra a { $count } personas: { $names }
}
remote-how = Cómo
remote-automatic = Automático
remote-by-port = Puerto
remote-port-label = Puerto que ha abierto en el router
remote-no-port = Un puerto es un número del 1 al 65535.
remote-your-router = su router
remote-one-router = Router: { $router } responde · un solo router · dirección propia
remote-router-answers = Router: { $router } responde
remote-checking = Preguntando al router y mirando desde fuera
remote-home-goes-on = En casa todo sigue funcionando.
remote-proven = Ya puede ver contenido fuera de casa.
remote-open-for = abierta durante { $count } s, según Plex
remote-phone = Para verlo usted mismo: desactive el Wi-Fi del teléfono y abra Plex.

## La ventana: una reinstalación y la vuelta atrás

place-reinstall = Reinstalación
place-copies = Copias de seguridad
month = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
}
copy-day = { $day } de { month }
copy-moment = { $day } de { month } de { $year }, { $time } h
page-reinstall = Reinstalar en limpio, con vuelta atrás
    .lead = { $count ->
        [one] No se elimina nada: un elemento, { $size }, pasa a una copia de seguridad.
       *[other] No se elimina nada: { $count } elementos, { $size }, pasan a una copia de seguridad.
    }
    .counting = { $count ->
        [one] No se elimina nada: un elemento, { $size } por ahora, pasa a una copia de seguridad.
       *[other] No se elimina nada: { $count } elementos, { $size } por ahora, pasan a una copia de seguridad.
    }
    .unsized = { $count ->
        [one] No se elimina nada: un elemento pasa a una copia de seguridad.
       *[other] No se elimina nada: { $count } elementos pasan a una copia de seguridad.
    }
    .nothing = Así se conserva todo, de modo que no hay nada que hacer.
    .tried = Usher reinstaló este servidor el { $day } y el fallo sigue ahí. Una segunda vez tampoco ayudaría.
    .way-back = La copia de seguridad se queda hasta que usted la elimine, y vuelve a su sitio con un clic.
reinstall-untried = { $count ->
    [one] Queda una reparación menor por probar. Tarda un minuto y lo conserva todo.
   *[other] Quedan { $count } reparaciones menores por probar. Tardan un minuto y lo conservan todo.
}
reinstall-fresh = Empezar de nuevo con
reinstall-fresh-sign-in = solo el inicio de sesión
reinstall-fresh-usual = el inicio de sesión y los ajustes
reinstall-fresh-all = todo
reinstall-pieces = Pieza por pieza
reinstall-kept = Se conserva: { $what }.
reinstall-plan = Qué se hará
reinstall-moves = { $count ->
    [one] Pasar un elemento a una copia de seguridad
   *[other] Pasar { $count } elementos a una copia de seguridad
}
reinstall-begins = Empezar una copia de seguridad
reinstall-all-steps = { $count ->
    [one] El único paso
   *[other] Los { $count } pasos
}
reinstall-free = Allí hay { $size } libres.
reinstall-linked = Su biblioteca está en { $place }. Allí se queda; solo se aparta el enlace.
reinstall-stranger = Los televisores, las apps y sus amigos verán un servidor nuevo.
reinstall-shares = { $count ->
    [one] Lo comparte con una persona, a la que tendrá que invitar de nuevo. Eso no se puede deshacer.
   *[other] Lo comparte con { $count } personas, a las que tendrá que invitar de nuevo. Eso no se puede deshacer.
}
keep-sign-in = El inicio de sesión
    .short = inicio de sesión
    .lost = Sin marcar: usted inicia sesión una vez y el servidor se vincula de nuevo.
keep-settings = Ajustes
    .short = ajustes
    .lost = Sin marcar: los ajustes quedan como el primer día. Se propone de nuevo su nombre.
keep-libraries = La lista de bibliotecas
    .short = bibliotecas
    .lost = Sin marcar: no se proponen de nuevo las bibliotecas. El historial se va con ellas.
keep-history = Historial y carteles
    .short = historial
    .lost = Sin marcar: lo visto, las valoraciones, los carteles y las listas se quedan en la copia de seguridad. Las bibliotecas se leen de nuevo.
keep-identity = Identidad
    .short = identidad
    .lost = Sin marcar: los televisores y sus amigos ven un servidor nuevo; hay que compartir de nuevo. Eso no se puede deshacer.
keep-caches = Cachés y registros
    .short = cachés
    .lost = Sin marcar: nada que vaya a echar de menos. Se crean de nuevo solos.
keep-application = El programa
    .short = programa
    .lost = Sin marcar: habrá que instalar de nuevo Plex Media Server.
start = Empezar
put-back = Devolver
put-back-all = Devolverlo todo
swap-again = Cambiar otra vez
page-reinstalling = Reinstalando
    .lead = No se elimina nada. Puede detenerse y volver atrás cuando quiera.
page-putting-back = Devolviendo a su sitio
    .lead = Lo que hay ahora también se conserva, en una copia de seguridad propia.
stopped-with-copy = No se ha perdido nada. Lo apartado está en «{ $copy }».
page-reinstall-done = { $name } vuelve a funcionar
    .lead = Empezado de nuevo, y ya puede ver sus contenidos.
    .put-back = Su servidor anterior vuelve a su sitio con un clic.
    .not-mended = El fallo sigue ahí, así que no eran los datos.
fact-same-identity = La misma identidad
evidence-same-identity = los televisores lo encuentran de nuevo
fact-new-identity = Una identidad nueva
evidence-new-identity = los televisores y sus amigos ven un servidor nuevo
fact-as-before = { $count ->
    [0] Nombre como antes
    [one] Nombre y biblioteca como antes
   *[other] Nombre y { $count } bibliotecas como antes
}
fact-safety-copy = Copia de seguridad
evidence-safety-copy = { $size }, se conserva hasta que usted la elimine
evidence-safety-copy-unsized = se conserva hasta que usted la elimine
connect-again-by-hand = Volver a vincular a mano
    .apps = En televisores y teléfonos, elija una vez el servidor nuevo. El antiguo se puede quitar en «Dispositivos autorizados».
    .friends = Invite de nuevo en Plex a las personas con las que comparte.
page-copies = Copias de seguridad
    .lead = Lo que Usher ha apartado y puede devolver a su sitio.
    .none = No hay copias de seguridad. Usher hace una antes de cualquier paso que no podría deshacer de otro modo.
copy-for-reinstall = reinstalación
copy-for-put-back = antes de devolver otra
copy-settings = ajustes e inicio de sesión
copy-data = biblioteca, historial y carteles
copy-caches = cachés
copy-logs = registros
copy-application = el programa
copy-complete = completa
copy-altered = cambiada a mano desde entonces
copy-missing = falta una parte
copy-underway = copiada a medias
copy-used-up = devuelta; ya no contiene nada
copy-old = de hace más de 30 días
show-in-finder = Mostrar en el Finder
show-folder = Mostrar la carpeta
delete-dots = Eliminar…
deleting-copy = Eliminando la copia del { $day }
sheet-delete-copy = ¿Eliminar la copia del { $day }?
    .lead = Se pierde para siempre: { $what }.
    .nothing = Ya no contiene nada que se pueda devolver.
    .keep = Conservarla
    .act = Eliminar la copia
toast-put-back = El servidor del { $day } vuelve a funcionar. Lo que tenía hace un minuto también se conserva.
toast-copy-deleted = La copia del { $day } se ha eliminado.
page-interrupted-reinstall = Una reinstalación se detuvo a medias
    .lead = { $step ->
        [0] En el primero de { $count } pasos. No se ha perdido nada. Usher no hace nada hasta que usted elija.
       *[other] Después del paso { $step } de { $count }. No se ha perdido nada. Usher no hace nada hasta que usted elija.
    }
page-interrupted-put-back = La vuelta atrás se detuvo a medias
interrupted-data = Sus datos están completos en esta copia de seguridad:
overview-reinstalled = Reinstalado el { $day }. Su servidor anterior se conserva.
overview-reinstalled-old = Su servidor anterior se conserva desde hace más de 30 días, desde el { $day }.
look-at-copies = Ver las copias de seguridad
use-the-same = Usar el mismo nombre y las mismas bibliotecas
reinstall-dots = Reinstalar en limpio…
rituals = Pasos que puede saltarse
sheet-rituals = Pasos que puede saltarse
    .lead = Una receta conocida tiene { $count } pasos. { $needless } no hacen falta aquí, { $done } los hace Usher, { $yours } le quedan a usted.
    .keep = Cerrar
ritual-needless = no hace falta
ritual-done = lo hace Usher
ritual-yours = le queda a usted
ritual-uninstall = Desinstalar el servidor a mano
    .why = Usher lo detiene y aparta sus piezas, de modo que puedan volver.
ritual-devices = Quitar el Mac de los dispositivos autorizados
    .why = Solo para una identidad nueva. Quitarlo a mano cierra la sesión del servidor y puede poner fin a lo compartido.
ritual-trash = Vaciar la Papelera
    .why = Plex nunca mira ahí. Se perdería lo que aún puede volver a su sitio.
ritual-history = Borrar el historial de Safari
    .why = El servidor no guarda en su navegador nada que pueda estar mal.
ritual-restart = Reiniciar el Mac
    .why = Usher se asegura de que cada parte del servidor ha terminado.
ritual-unzip = Descomprimirlo y arrastrarlo a Aplicaciones
    .why = Su programa se queda donde está, siempre que sea auténtico.
ritual-private = Abrir una ventana privada
    .why = Usher inicia la sesión sin cookies de sesiones antiguas.
ritual-close = Cerrar la otra ventana
    .why = No cambia nada en el inicio de sesión.
ritual-open = Abrir el servidor con doble clic
    .why = Usher lo inicia y espera hasta que responde.
ritual-unverified = Cerrar el aviso de programa sin verificar
    .why = Solo aparece con un programa recién descargado. El suyo no es nuevo.
ritual-control-click = Abrirlo con la tecla Control
    .why = También es solo para un programa recién descargado.
ritual-page = Esperar la página de inicio de sesión de Plex
    .why = Usher abre la página que corresponde a este servidor. Otra pestaña se puede cerrar.
ritual-sign-in = Iniciar sesión en Plex
    .why = Su contraseña es solo para Plex. Se omite mientras haya una sesión guardada.
ritual-address = Corregir la dirección a mano
    .why = Ninguna dirección puede fallar: el inicio de sesión no vuelve por ninguna.
ritual-pin = Introducir su PIN
    .why = Solo en un Plex Home cuyo administrador tenga uno.
ritual-got-it = Pulsar «Got it»
    .why = Usher no muestra páginas que solo hay que cerrar.
ritual-name = Ponerle nombre, con el acceso remoto desactivado
    .why = Se propone el nombre de antes, y el acceso remoto empieza desactivado.
ritual-spinner = Esperar 30 segundos tras «Siguiente»
    .why = Usher nombra cada paso y muestra sus segundos.
ritual-libraries = Quitar las bibliotecas propuestas y añadir las suyas
    .why = Se proponen sus bibliotecas de antes, con nombre, tipo y carpetas.
ritual-quit = Salir de Safari al final
    .why = No queda abierto nada que estorbe.
ritual-player = Abrir Plex para Mac para controlarlo todo
    .why = Usher comprueba que los ajustes se abren para usted antes de darlo por terminado.

## Los paquetes: qué dice el sistema de Usher y por qué pregunta. Una línea cada uno, sin argumentos

bundle-kind = Configuración de Plex
bundle-summary = Configura Plex Media Server desde un solo lugar
bundle-description = Usher encuentra su Plex Media Server, inicia su sesión, conecta el servidor a su cuenta, le da un nombre, añade sus bibliotecas y comprueba al final que todo funciona.
bundle-promise = Antes de cambiar nada, usted ve el plan completo. Si algo falla, Usher dice qué ha pasado, por qué y qué hacer después. Es independiente: Plex no lo fabrica, ni lo respalda, ni le da asistencia.
bundle-local-network = Usher busca su servidor en su red doméstica y se comunica con él.
bundle-folders = Usher lee los nombres en la carpeta que usted elige y propone bibliotecas. No abre ningún archivo en ella.
bundle-apple-events = Usher pide a Plex Media Server que se cierre cuando un paso necesita que esté detenido. No da órdenes a ningún otro programa.
