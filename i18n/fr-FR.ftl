# Ce que dit Usher, en français. Les identifiants, les arguments et les parties
# sont ceux de l’anglais ; tests/house.rs signale tout écart.
#
# On dit vous. Un titre ne prend pas de point. Termes : se connecter (à Plex),
# associer le serveur à votre compte (claim), accès à distance, bibliothèque,
# hors de chez vous. L’espace devant : ; ? ! et dans « » est U+00A0 et non
# U+202F, après lequel la fenêtre et les terminaux vont à la ligne.
#
# [one] vaut aussi pour zéro : ce texte dit donc toujours le nombre.

## Problèmes : ce qui s’est passé, pourquoi, et que faire

problem-server-silent = Votre serveur ne répond pas
    .why = Rien n’est joignable à l’adresse { $address }.
    .next = Démarrez Plex Media Server et réessayez. Si votre serveur est ailleurs, indiquez son adresse.

problem-server-starting = Votre serveur est en train de démarrer
    .why = Il indique : { $status }
    .next = Patientez un moment. Après une mise à jour, cela peut prendre plusieurs minutes ; ne redémarrez pas le serveur entre-temps.

problem-server-slow = Votre serveur met trop de temps à répondre
    .why = Il est joignable à l’adresse { $address }, mais n’a pas répondu à temps. Il a peut-être tout de même fait ce qui était demandé.
    .next = Réessayez. Ce qui est déjà fait est reconnu et n’est pas refait.

problem-server-not-plex = Ce n’est pas un Plex Media Server
    .why = Un autre programme répond à l’adresse { $address }. Sa réponse commence ainsi : { $seen }
    .next = Vérifiez l’adresse. Si un autre programme a pris ce port, quittez-le, démarrez Plex Media Server et réessayez.

problem-server-redirects = Votre serveur renvoie vers une autre adresse
    .why = Il nous envoie vers { $host }. Vos données de connexion ne sont jamais transmises à une adresse que vous n’avez pas choisie.
    .next = Indiquez l’adresse du serveur lui-même, et non celle d’un proxy placé devant lui.

problem-server-cut = Votre serveur a coupé la communication
    .why = La communication s’est arrêtée avant la réponse. Le serveur a peut-être tout de même fait ce qui était demandé.
    .next = Réessayez. Ce qui est déjà fait est reconnu et n’est pas refait.

problem-server-failed = Votre serveur n’a pas pu faire ce qui était demandé
    .why = Voici sa réponse : { $status } { $summary }
    .next = Réessayez. Si cela persiste, redémarrez Plex Media Server.

problem-server-signed-out = Plex a déconnecté votre serveur
    .why = plex.tv n’accepte plus la session que garde le serveur, comme après un nouveau mot de passe qui a déconnecté tous les appareils, ou depuis qu’on l’a retiré de la liste des appareils autorisés. Vos bibliothèques sont intactes.
    .next = Associez de nouveau le serveur à votre compte. Dans le menu de Plex, « Ouvrir Plex… » le permet.

problem-server-refused = Votre serveur ne vous reconnaît pas comme propriétaire
    .why = plex.tv indique qu’il est à vous, mais le serveur refuse votre session. Juste après l’association, cela s’arrange tout seul.
    .next = Attendez une minute et réessayez. Si cela persiste, déconnectez-vous ici, puis reconnectez-vous.

problem-server-changed = Un autre serveur répond maintenant
    .why = Au début, c’était { $expected } ; maintenant, c’est { $found }. Rien n’a été modifié sur le nouveau.
    .next = Assurez-vous qu’un seul Plex Media Server tourne ici, puis recommencez.

problem-server-listener-unknown = Un programme inconnu répond à la place de votre serveur
    .why = Voici ce que nous en savons : { $who }. Vos données de connexion ne lui ont pas été envoyées.
    .next = Assurez-vous qu’il s’agit bien de votre Plex Media Server. Ne confirmez qu’ensuite.

problem-server-secret-in-clear = Vos données de connexion circuleraient sans protection
    .why = { $address } est un autre ordinateur, et la communication avec lui n’est pas chiffrée. D’autres pourraient lire vos données de connexion en chemin : elles n’ont donc pas été envoyées.
    .next = Indiquez une adresse qui commence par https://, lancez Usher sur le serveur lui-même ou passez par SSH (--ssh).

problem-plex-tv-silent = Le service de connexion de Plex ne répond pas
    .why = plex.tv n’est pas joignable d’ici. Il est nécessaire maintenant, pour vous connecter et associer le serveur, mais pas plus tard pour regarder chez vous.
    .next = Vérifiez votre connexion à Internet, puis réessayez.

problem-plex-tv-slow = Le service de connexion de Plex met trop de temps à répondre
    .why = plex.tv n’a pas répondu à temps. Il a peut-être tout de même fait ce qui était demandé.
    .next = Réessayez dans une minute. Ce qui est déjà fait est reconnu et n’est pas refait.

problem-plex-tv-cut = Le service de connexion de Plex a coupé la communication
    .why = La communication avec plex.tv s’est arrêtée avant la réponse.
    .next = Réessayez. Ce qui est déjà fait est reconnu et n’est pas refait.

problem-plex-tv-impostor = Autre chose répond à la place de plex.tv
    .why = Voici ce qui est arrivé : { $seen }. C’est le cas des réseaux où il faut d’abord s’identifier, comme à l’hôtel.
    .next = Ouvrez n’importe quelle page dans votre navigateur, identifiez-vous sur le réseau s’il le demande, puis réessayez.

problem-sign-in-refused = Plex n’accepte plus votre session
    .why = Elle a pris fin, par exemple après un nouveau mot de passe ou parce qu’Usher a été retiré des appareils de votre compte.
    .next = Connectez-vous de nouveau. Vos bibliothèques sont intactes.

problem-plex-tv-forbids = Plex ne permet pas cela à votre compte
    .why = Votre connexion est valable, mais ce compte n’a pas le droit de faire ce qui était demandé.
    .next = Connectez-vous avec le compte auquel le serveur doit appartenir.

problem-plex-tv-rejects = Plex n’a pas pu traiter la demande
    .why = L’erreur vient de plex.tv et non de vous. Voici ce qu’il indique : { $summary }
    .next = Réessayez plus tard.

problem-plex-tv-busy = Plex nous demande d’attendre
    .why = Il a reçu trop de demandes d’ici en peu de temps.
    .next = { $seconds ->
        [one] Attendez { $seconds } seconde, puis réessayez.
       *[other] Attendez { $seconds } secondes, puis réessayez.
    }

problem-plex-tv-failed = Le service de connexion de Plex est en panne
    .why = plex.tv a répondu par une erreur qui lui est propre ({ $status }). Votre ordinateur n’y est pour rien.
    .next = Attendez quelques minutes, puis réessayez. Ce qui est fait reste fait.

problem-sign-in-needed = Vous devez vous connecter à Plex
    .why = Seul son propriétaire peut associer le serveur à un compte et modifier ses réglages, et personne n’est connecté ici.
    .next = Connectez-vous, puis réessayez.

problem-sign-in-expired = Le délai de connexion est écoulé
    .why = La connexion n’a pas été approuvée à temps dans le navigateur.
    .next = Recommencez la connexion.

problem-sign-in-home-pin-needed = Code PIN requis pour { $user }
    .why = Ce compte fait partie d’un Plex Home et est protégé par un code PIN de quatre chiffres.
    .next = Saisissez le code PIN. Il n’est pas conservé.

problem-sign-in-home-pin-wrong = Ce n’est pas le bon code PIN
    .why = Plex n’a pas accepté les quatre chiffres.
    .next = Saisissez de nouveau le code PIN. L’administrateur du Plex Home peut en choisir un autre sur plex.tv.

problem-sign-in-home-admin-missing = Ce Plex Home n’a pas d’administrateur connu
    .why = Un serveur dans un Plex Home devrait appartenir à son administrateur, et plex.tv n’en indique aucun.
    .next = Connectez-vous avec le compte de l’administrateur du Plex Home.

problem-claim-owned-by-another = Ce serveur appartient à un autre compte
    .why = { $named ->
        [yes] Il est associé à { $owner }. Il a été laissé tel quel.
       *[no] Il est associé à un compte qui n’est pas le vôtre. Il a été laissé tel quel.
    }
    .next = Connectez-vous avec ce compte. Ou dissociez d’abord le serveur de son compte (unclaim).

problem-claim-had-owner = Ce serveur a déjà eu un propriétaire
    .why = { $named ->
        [yes] Il était associé à { $owner }. La personne qui l’associe maintenant en devient propriétaire.
       *[no] Il était associé à un compte qu’il ne nomme plus. La personne qui l’associe maintenant en devient propriétaire.
    }
    .next = Confirmez que le serveur est à vous.

problem-claim-unusual-account = Ce serveur doit-il appartenir à { $user } ?
    .why = { $kind ->
        [guest] { $user } est un invité dans un Plex Home.
        [restricted] { $user } est un utilisateur géré avec des restrictions.
        [member] { $user } fait partie d’un Plex Home sans en être l’administrateur.
       *[other] { $user } n’est pas le compte utilisé ici la dernière fois.
    }
    .next = Connectez-vous avec le compte auquel le serveur doit appartenir, ou confirmez celui-ci.

problem-claim-page-missing = Votre serveur n’a pas de page pour l’associer à un compte
    .why = Le serveur n’en a écrit aucune, ou il ne faut pas s’y fier.
    .next = Laissez Usher associer le serveur pendant qu’il est arrêté, ou choisissez « Ouvrir Plex… » dans le menu du serveur.

problem-claim-refused = Votre serveur n’a pas pu être associé à votre compte
    .why = Il n’a accepté aucun des moyens habituels. Ce qui a été essayé : { $tried }
    .next = Terminez sur la page de Plex dans votre navigateur, ou laissez Usher associer le serveur pendant qu’il est arrêté.

problem-claim-token-expired = Le jeton d’association n’est pas accepté
    .why = Un jeton d’association (claim token) est valable quatre minutes et pour un seul serveur. Celui-ci a expiré ou a déjà servi.
    .next = Prenez-en un nouveau sur plex.tv/claim et utilisez-le aussitôt. Ou connectez-vous : vous n’en aurez pas besoin.

problem-claim-token-malformed = Ce n’est pas un jeton d’association
    .why = Un jeton d’association (claim token) commence par claim- et se donne seul, sur une ligne.
    .next = Copiez-le de nouveau depuis plex.tv/claim, du premier caractère au dernier.

problem-claim-unproven = Il n’est pas certain que le serveur soit à vous
    .why = Le serveur indique qu’il est associé à un compte, mais il manque une preuve : { $missing }
    .next = Attendez une minute, puis réessayez.

problem-claim-exchange-refused = Plex n’a pas associé le serveur arrêté
    .why = plex.tv a refusé le jeton d’association, qui n’est valable que quatre minutes.
    .next = Réessayez. Un nouveau jeton est demandé à chaque fois.

problem-claim-missing = Ce serveur n’est associé à aucun compte
    .why = Ce que vous demandez n’est possible que sur un serveur associé à votre compte (claim).
    .next = Connectez-vous et associez d’abord le serveur.

problem-setting-missing = Ce serveur n’a pas ce réglage
    .why = Sa version ne connaît pas { $key }.
    .next = Mettez le serveur à jour. S’il l’est déjà, signalez-le, pour qu’Usher puisse l’apprendre.

problem-setting-not-kept = Votre serveur n’a pas gardé un réglage
    .why = { $setting ->
        [name] Le nouveau nom a été envoyé, mais le serveur en affiche un autre.
        [remote_access] Le choix de l’accès à distance a été envoyé, mais le serveur en affiche un autre.
        [terms] Votre accord avec les conditions de Plex a été envoyé, mais le serveur ne l’affiche pas.
       *[other] { $setting } a été envoyé, mais le serveur affiche autre chose.
    }
    .next = Réessayez. Si cela persiste, redémarrez Plex Media Server.

problem-library-differs = La bibliothèque « { $name } » existe déjà, mais elle est différente
    .why = Elle a d’autres dossiers ou elle est d’un autre type. Une bibliothèque existante n’est jamais modifiée ni supprimée.
    .next = Choisissez un autre nom, ou indiquez les dossiers de cette bibliothèque.

problem-library-missing = La bibliothèque « { $name } » n’est pas apparue
    .why = Le serveur a accepté la demande, mais n’affiche pas la bibliothèque.
    .next = Réessayez.

problem-library-refused = Le serveur n’a pas créé la bibliothèque « { $name } »
    .why = Il indique : { $summary }
    .next = Vérifiez le nom, le type et les dossiers de cette bibliothèque.

problem-library-folder-elsewhere = Ce dossier est sur un autre ordinateur
    .why = { $folder } est sur l’ordinateur de votre serveur, et Usher ne peut lire les noms des fichiers que sur celui-ci.
    .next = Lancez Usher là-bas, ou indiquez vous-même de quel type de bibliothèque il s’agit.

problem-library-folder-missing = Ce dossier n’existe pas
    .why = { $folder } n’existe pas sur cet ordinateur.
    .next = Vérifiez le chemin. Rien n’a été modifié.

problem-library-folder-silent = Le disque d’un dossier ne répond pas
    .why = { $folder } a été demandé, et rien n’est revenu. Un partage se comporte ainsi quand l’ordinateur qui l’offre est éteint ou en veille.
    .next = Réveillez cet ordinateur ou rebranchez le disque, puis réessayez. Ou laissez le dossier de côté.

problem-library-drive-missing = { $volume } n’est pas branché
    .why = { $folder } est sur un disque que cet ordinateur n’a pas en ce moment.
    .next = Branchez { $volume } et réessayez, ou laissez le dossier de côté. Rien n’a été modifié.

problem-library-drive-renamed = { $volume } est revenu sous un autre nom
    .why = { $folder } se trouve maintenant à { $now }. Le système fait cela quand l’ancien nom était encore pris.
    .next = Utilisez { $now }. Ou débranchez le disque, retirez ce qui reste à son ancien emplacement, et rebranchez-le.

problem-library-folder-closed = Vous pouvez peut-être ouvrir ce dossier, mais Plex ne le peut pas
    .why = Plex Media Server tourne sous l’utilisateur { $user } et ne peut pas traverser { $at }, qui appartient à { $owner } (droits { $mode }). Il ne peut donc pas lire { $folder }.
    .next = Exécutez vous-même cette commande, puis réessayez : { $command }

problem-library-drive-closed = Plex ne peut pas utiliser le disque de ce dossier
    .why = Plex Media Server tourne sous l’utilisateur { $user }. Le disque monté à { $at } ({ $system }) l’a été pour d’autres : { $folder } lui est donc fermé.
    .next = Montez le disque de sorte que { $user } puisse le lire, puis réessayez. Les options sont uid, gid et umask pour exFAT, NTFS et les partages, et allow_other pour sshfs et rclone.

problem-library-folder-private = Vous pouvez ouvrir ce dossier, mais Plex ne le peut pas
    .why = macOS garde { $folder } privé tant que vous n’autorisez pas Plex Media Server à le lire.
    .next = { $pane ->
        [removable] Dans « Confidentialité et sécurité » → « Fichiers et dossiers », activez « Volumes amovibles » pour Plex Media Server. Redémarrez ensuite le serveur et réessayez.
        [network] Dans « Confidentialité et sécurité » → « Fichiers et dossiers », activez « Volumes réseau » pour Plex Media Server. Redémarrez ensuite le serveur et réessayez.
        [desktop] Dans « Confidentialité et sécurité » → « Fichiers et dossiers », activez « Dossier Bureau » pour Plex Media Server. Redémarrez ensuite le serveur et réessayez.
        [documents] Dans « Confidentialité et sécurité » → « Fichiers et dossiers », activez « Dossier Documents » pour Plex Media Server. Redémarrez ensuite le serveur et réessayez.
        [downloads] Dans « Confidentialité et sécurité » → « Fichiers et dossiers », activez « Dossier Téléchargements » pour Plex Media Server. Redémarrez ensuite le serveur et réessayez.
       *[full] Dans « Confidentialité et sécurité » → « Accès complet au disque », activez Plex Media Server. Redémarrez ensuite le serveur et réessayez.
    }

problem-library-folder-unseen = Votre serveur ne voit pas un dossier
    .why = { $folder } n’existe pas pour Plex Media Server, ou il n’a pas le droit de l’ouvrir, même si vous l’avez.
    .next = Vérifiez le chemin, et que le disque est branché. Si le serveur tourne dans un conteneur, indiquez le chemin tel qu’il s’y appelle. Autorisez ensuite Plex Media Server à lire le dossier.

problem-remote-access-known-hole = Cette version de votre serveur a une faille de sécurité connue
    .why = La faille { $id } est signalée pour la version { $version }. Joignable de l’extérieur, le serveur serait ouvert à des inconnus.
    .next = Mettez Plex Media Server à jour vers { $fixed } ou plus récent, puis activez l’accès à distance.

problem-vault-not-kept = Votre session n’a pas pu être conservée
    .why = Le coffre à mots de passe de cet ordinateur ne l’a pas acceptée : { $cause }
    .next = Vous pouvez continuer ; Usher oublie la session en se fermant. Pour la conserver, déverrouillez le coffre (sur un Mac par SSH : security unlock-keychain) ou indiquez un fichier avec --secret-store file:CHEMIN.

problem-vault-file-open = D’autres peuvent lire le fichier qui contient votre session
    .why = { $path } est lisible par d’autres utilisateurs de cet ordinateur ; il n’est donc pas utilisé.
    .next = Faites en sorte que vous seul puissiez le lire (chmod 600), puis réessayez.

problem-support-file-unsafe = Le fichier d’assistance n’a pas été enregistré
    .why = Quelque chose qui ressemble à une clé est resté dans { $file }, ligne { $line }. Rien n’a été écrit.
    .next = Retirez { $file }, puis enregistrez à nouveau.

problem-support-file-exists = Un fichier porte déjà ce nom
    .why = { $path } existe déjà, et Usher n’écrase rien.
    .next = Choisissez un autre nom.

problem-support-file-not-written = Le fichier d’assistance n’a pas pu être écrit
    .why = Le système indique : { $cause }. Rien n’est resté à l’emplacement { $path }.
    .next = Choisissez un autre dossier ou libérez de la place sur le disque, puis enregistrez à nouveau.

problem-journal-not-written = Usher n’a pas pu noter ce qu’il allait faire
    .why = Le système indique : { $cause }. Sans cette note, une interruption ne pourrait pas être réparée ; rien n’a donc été modifié.
    .next = Libérez de la place sur le disque ou vérifiez les droits du dossier, puis réessayez.

problem-journal-unreadable = Les notes d’une exécution précédente sont illisibles
    .why = Elles ont été mises de côté sous { $path }.
    .next = Recommencez. Ce qui est déjà fait est reconnu.

problem-safety-copy-occupied = Quelque chose occupe la place
    .why = Il y a déjà quelque chose dans { $at }, et Usher ne remplace rien. { $item } se trouve en entier dans { $place }.
    .next = Déplacez ce qui occupe la place, puis réessayez.

problem-safety-copy-busy = Une partie du serveur est en cours d’utilisation
    .why = Un programme a ouvert { $at }, ou un disque y est branché. Tout se trouve dans { $place }.
    .next = Quittez ce qui l’utilise, puis réessayez.

problem-safety-copy-forbidden = Une partie du serveur ne peut pas être déplacée
    .why = { $at } est verrouillé ou appartient à quelqu’un d’autre. Tout se trouve dans { $place }.
    .next = Déverrouillez-le, ou lancez Usher avec le compte auquel il appartient. Puis réessayez.

problem-safety-copy-read-only = Le disque est en lecture seule
    .why = Rien ne peut être déplacé dans { $at }. Tout se trouve dans { $place }.
    .next = Branchez le disque de façon à pouvoir y écrire, puis réessayez.

problem-safety-copy-full = Le disque est plein
    .why = Il n’y a pas assez de place pour { $item }. Tout se trouve dans { $place }, et la copie inachevée a été supprimée.
    .next = Faites de la place sur le disque, puis réessayez.

problem-safety-copy-vanished = Une partie du serveur n’est pas là
    .why = { $at } est introuvable. Son disque n’est peut-être pas branché. { $item } se trouvait en dernier dans { $place }.
    .next = Branchez le disque, puis réessayez.

problem-safety-copy-differs = Une partie du serveur a changé pendant le déplacement
    .why = { $at } n’est plus ce que c’était au début. Tout se trouve dans { $place }.
    .next = Quittez ce qui y écrit, puis réessayez.

problem-safety-copy-failed = Une partie du serveur n’a pas pu être déplacée
    .why = Le déplacement s’est arrêté à { $at }. { $cause } { $item } se trouve en entier dans { $place }.
    .next = Réessayez. Si cela s’arrête au même endroit, regardez ce qui s’y trouve.

problem-safety-copy-unfinished = Un déplacement n’est pas terminé
    .why = { $item } était encore en cours de déplacement. Tout se trouve dans { $place }.
    .next = Continuez le déplacement, ou remettez d’abord tout en place.

problem-safety-copy-unreadable = Une copie de sécurité est illisible
    .why = Ses notes dans { $folder } sont abîmées, ou un Usher plus récent les a écrites. Rien n’y a été modifié.
    .next = Ce qui a été gardé est dans ce dossier. Ouvrez la copie avec le dernier Usher, ou remettez à la main ce dont vous avez besoin.

problem-busy = Un autre Usher travaille déjà sur ce serveur
    .why = Deux en même temps pourraient défaire le travail l’un de l’autre.
    .next = Attendez que l’autre ait fini, puis réessayez.

problem-reinstall-server-elsewhere = Le serveur est sur un autre ordinateur
    .why = Une réinstallation déplace des fichiers, et ceux de ce serveur ne sont pas ici.
    .next = Lancez Usher sur l’ordinateur où tourne le serveur.

problem-reinstall-copy-missing = Il n’y a pas de copie de sécurité « { $id } »
    .why = Elle a été supprimée, ou n’a jamais porté ce nom.
    .next = « usher reinstall list » montre celles qui existent.

problem-reinstall-data-elsewhere = Votre serveur garde ses données à un endroit inhabituel
    .why = Quelqu’un lui a indiqué { $folder }.
    .next = Dites si ce dossier peut être mis de côté. Il reste sur son disque.

problem-journal-other-flow = Autre chose n’est pas terminé
    .why = Une exécution précédente de « { $flow } » a été interrompue.
    .next = Terminez-la avec « resume » ou annulez-la avec « undo ». Recommencez ensuite ceci.

problem-rights-missing = Cela demande plus de droits qu’Usher n’en prend
    .why = Usher ne travaille jamais en tant qu’administrateur.
    .next = Exécutez vous-même cette commande, puis réessayez : { $command }

problem-program-failed = { $program } n’a pas fait son travail
    .why = Il indique : { $cause }
    .next = Réessayez.

problem-ssh-failed = L’ordinateur du serveur n’est pas joignable par SSH
    .why = ssh indique : { $cause }
    .next = Vérifiez que vous pouvez vous connecter vous-même avec ssh, puis réessayez.

problem-input-wrong = Une de vos indications n’est pas correcte
    .why = { $what }
    .next = Corrigez-la, puis réessayez. Rien n’a été modifié.

problem-confirm-needed = C’est à vous de décider
    .why = Usher ne répond pas à cette question à votre place, et il n’y a personne ici à qui la poser.
    .next = Exécutez la commande dans un terminal et répondez-y.

problem-interrupted = Arrêté
    .why = Vous l’avez arrêté. Ce qui est fait reste fait.
    .next = Relancez la même chose pour continuer à partir d’ici.

problem-bug = Usher s’est trompé
    .why = Cela ne devrait pas être possible : { $what }
    .next = Merci de le signaler avec ce texte.

problem-chain-not-installed = Plex Media Server n’est pas sur cet ordinateur
    .why = Il n’est à aucun de ses emplacements habituels, et rien ne répond sur son port.
    .next = Installez-le, puis vérifiez de nouveau.

problem-chain-quarantined = macOS retient Plex Media Server
    .why = Il a été téléchargé, et macOS ne le laisse s’ouvrir qu’après votre accord, une seule fois. C’est la règle de macOS pour tous les programmes, et le serveur n’y est pour rien.
    .next = Ouvrez Plex Media Server. Si macOS refuse, choisissez « Ouvrir quand même » dans « Confidentialité et sécurité », puis vérifiez de nouveau.

problem-chain-translocated = Plex Media Server tourne depuis une copie cachée
    .why = Il a été ouvert là où il a été téléchargé ; macOS en lance donc une copie à { $path }. Les mises à jour et les autorisations se perdent avec une telle copie.
    .next = Quittez-le, déplacez-le avec la souris dans le dossier « Applications » et ouvrez-le là.

problem-chain-not-genuine = Ce Plex Media Server n’est pas tel que Plex l’a fait
    .why = { $why ->
        [none] Il ne porte pas la signature de Plex. Il est peut-être abîmé, ou il ne vient pas du tout de Plex.
       *[other] Sa signature ne correspond pas : { $why }. Il est peut-être abîmé, ou il ne vient pas du tout de Plex.
    }
    .next = Téléchargez-le de nouveau sur la page de Plex et mettez-le à la place de celui-ci. Vos bibliothèques restent là.

problem-chain-seal-broken = Des fichiers ont été ajoutés dans Plex Media Server
    .why = { $why } n’était pas là quand Plex l’a signé. Certains programmes y écrivent des fichiers pendant qu’ils tournent, et le pare-feu pose alors sa question à chaque démarrage.
    .next = Vos bibliothèques vont bien. Si ces questions vous gênent, remplacez le programme par une copie neuve.

problem-chain-other-processor = Ce Plex Media Server est fait pour un autre type d’ordinateur
    .why = Il est prévu pour un autre processeur ; sur cet ordinateur, il ne tourne donc pas, ou seulement lentement.
    .next = Téléchargez la version pour cet ordinateur sur la page de Plex.

problem-chain-stale-pid-file = Une note d’une exécution précédente empêche le serveur de démarrer
    .why = { $file } dit que le serveur tourne, et ce n’est pas le cas.
    .next = Démarrez le serveur ici : Usher retire la note après s’en être assuré.

problem-chain-disk-full = Le disque du serveur est plein
    .why = Il reste { $megabytes } Mo à { $folder }. Un serveur qui ne peut pas écrire sa base de données ne démarre pas, ou perd ce qu’il a appris.
    .next = Libérez-y de la place, puis vérifiez de nouveau. Si on supprime les caches du serveur, il les recrée.

problem-chain-foreign-files = Des fichiers du serveur appartiennent à quelqu’un d’autre
    .why = { $file } appartient à { $owner }, mais le serveur tourne sous l’utilisateur { $user } et ne peut donc pas le modifier. Cela arrive quand un autre utilisateur a recopié des fichiers.
    .next = Rendez-les au serveur avec cette commande, puis vérifiez de nouveau : { $command }

problem-chain-database-damaged = La base de données du serveur est abîmée
    .why = { $words ->
        [none] Il démarre encore et encore sans arriver à se mettre en marche.
       *[other] Son journal indique : { $words }
    }
    .next = Le serveur garde des copies datées à côté de sa base de données. Les pages d’aide de Plex expliquent comment en remettre une en place. N’essayez rien d’autre avant cela.

problem-chain-computer-sleeps = Cet ordinateur se met en veille tout seul
    .why = Pendant la veille, le serveur ne répond à personne, et Plex l’affiche hors ligne.
    .next = Si le serveur doit être là à toute heure, gardez l’ordinateur éveillé dans les réglages d’énergie.

problem-chain-two-servers = Plusieurs Plex Media Server tournent ici
    .why = Voici ceux qui tournent : { $others }. Un seul peut avoir le port habituel, et chacun a ses propres bibliothèques.
    .next = Quittez celui dont vous ne voulez pas, puis vérifiez de nouveau.

problem-chain-unclaimed = Votre serveur n’est associé à aucun compte
    .why = C’est lui qui le dit. Tant qu’il ne l’est pas, les pages de Plex ne le trouvent pas.
    .next = Connectez-vous ici ; Usher l’associe.

problem-chain-stale-sign-in = Une ancienne session est restée dans votre serveur
    .why = Il n’est associé à personne, mais il garde des traces d’un ancien compte. Plex refuse parfois d’associer de nouveau un tel serveur.
    .next = Connectez-vous ici et Usher l’associe. Si Plex refuse, Usher supprime d’abord les quatre entrées. Le nom, les bibliothèques et l’identifiant restent.

problem-chain-allowed-networks = Depuis certains réseaux, on entre sans se connecter à Plex
    .why = Toute personne sur { $networks } a tous les droits sur ce serveur. Tant qu’il n’appartient à personne, les autres ne peuvent pas entrer.
    .next = Videz la liste, sauf si vous savez à quoi elle sert.

problem-chain-mail-unconfirmed = Votre adresse e-mail n’a jamais été confirmée
    .why = Plex vous a envoyé un message à la création du compte. Certaines choses restent fermées tant que vous n’avez pas ouvert son lien.
    .next = Cherchez ce message, ou demandez-en un nouveau sur la page de compte de Plex.

problem-chain-waits-for-restart = Un réglage modifié attend un redémarrage
    .why = D’après ses réglages, le serveur n’a pas besoin d’être associé à un compte, et il le demande pourtant encore. Il ne lit ce réglage qu’à son démarrage.
    .next = Redémarrez le serveur.

problem-chain-terms-open = Les conditions de Plex ne sont pas encore acceptées
    .why = C’est le serveur qui le dit. La page de Plex peut le demander en premier.
    .next = Lisez-les sur la page de Plex ; vous pouvez les accepter là-bas ou ici.

problem-chain-trash-empties-itself = Le serveur risque d’oublier ce qui est sur un disque absent
    .why = Il vide sa corbeille tout seul. Ce qui disparaît avec un disque quitte donc la bibliothèque pour de bon, avec ce que vous avez déjà regardé.
    .next = Laissez le serveur le garder jusqu’au retour du disque.

problem-chain-new-files-unnoticed = Les nouveaux fichiers d’un partage passent inaperçus
    .why = { $share } ne signale pas les nouveaux fichiers au serveur, et le serveur ne regarde pas à intervalles réguliers.
    .next = Laissez-le regarder toutes les heures.

problem-chain-library-empty = « { $name } » ne montre rien de ce qui est dans ses dossiers
    .why = { $fits ->
        [none] { $files ->
            [one] Ses dossiers contiennent { $files } fichier qu’une telle bibliothèque devrait montrer.
           *[other] Ses dossiers contiennent { $files } fichiers qu’une telle bibliothèque devrait montrer.
        }
        [movie] Ses fichiers portent des noms de films, et la bibliothèque est d’un autre type.
        [show] Ses fichiers portent des noms d’épisodes de séries, et la bibliothèque est d’un autre type.
        [artist] Ses fichiers sont de la musique, et la bibliothèque est d’un autre type.
        [photo] Ses fichiers sont des photos, et la bibliothèque est d’un autre type.
       *[other] Ses fichiers apparaîtraient dans une bibliothèque d’autres vidéos, et celle-ci est d’un autre type.
    }
    .next = { $fits ->
        [none] Vérifiez de nouveau dans un moment : le serveur ne les a peut-être pas encore lus.
       *[other] Ajoutez une bibliothèque du bon type pour le même dossier. Vous pourrez supprimer celle-ci plus tard.
    }

problem-chain-rebinding = Quelque chose sur votre réseau cache le nom sécurisé de votre serveur
    .why = { $name } désigne l’adresse { $address } et doit y mener. Votre routeur ou votre service de noms écarte cette réponse, pour vous protéger d’inconnus qui font la même chose.
    .next = Ajoutez une exception pour plex.direct : pour dnsmasq rebind-domain-ok=/plex.direct/, pour Unbound private-domain plex.direct, dans une FRITZ!Box sous « Protection DNS Rebind », dans NextDNS sous « Paramètres ». Usher fonctionne sans cela.

problem-chain-local-network-denied = Cet ordinateur n’a pas le droit de parler à votre réseau domestique
    .why = Aucun chemin ne mène à { $address }, qui est pourtant chez vous. macOS demande une seule fois si un programme peut parler aux appareils du réseau local.
    .next = Autorisez Usher dans « Confidentialité et sécurité » → « Réseau local », puis vérifiez de nouveau.

problem-chain-intercepted = Quelqu’un lit ici les connexions sécurisées
    .why = Le certificat de votre serveur a été émis par { $issuer }, et non par l’organisme que Plex utilise. Un réseau d’entreprise ou un antivirus fait cela.
    .next = Désactivez cette inspection pour plex.direct et plex.tv. Usher ne passe jamais outre.

problem-chain-home-address-silent = L’adresse sécurisée de votre serveur ne répond pas
    .why = { $address } est l’adresse que Plex indique chez vous, et rien n’y répond. La cause peut être un pare-feu sur cet ordinateur, un réseau d’invités ou une nouvelle adresse.
    .next = Regardez si cet ordinateur et le serveur sont sur le même réseau, puis vérifiez de nouveau.

problem-chain-secure-connections = { $mode ->
        [required] Le serveur refuse tout ce qui ne sait pas chiffrer
       *[other] Le serveur ne chiffre rien
    }
    .why = { $mode ->
        [required] Les téléviseurs et les outils anciens ne savent pas chiffrer, et ne voient aucun serveur.
       *[other] La page de Plex refuse de parler à un serveur qui ne chiffre pas.
    }
    .next = Laissez-le préférer les connexions sécurisées et accepter aussi les autres.

problem-chain-discovery-off = Chez vous, les programmes ne trouvent pas votre serveur tout seuls
    .why = Le serveur ne répond pas quand ils demandent qui est là.
    .next = Laissez-le répondre, ou saisissez son adresse dans ces programmes.

problem-chain-filtered = Un filtre sur votre réseau bloque { $host }
    .why = Les autres noms mènent quelque part ; celui-ci ne mène nulle part, et c’est voulu. Pi-hole, AdGuard et leurs semblables font cela.
    .next = Autorisez-y plex.tv, app.plex.tv, servers.plex.tv et plex.direct.

problem-chain-clock-wrong = L’horloge de cet ordinateur est décalée de { $minutes } min
    .why = Les connexions sécurisées et les sessions dépendent de l’heure, et échouent quand elle n’est pas juste.
    .next = Laissez le système régler l’heure tout seul, puis vérifiez de nouveau.

problem-chain-server-cut-off = Cet ordinateur peut joindre Plex, et votre serveur ne le peut pas
    .why = Le serveur dit qu’il ne peut pas joindre plex.tv. Un pare-feu comme Little Snitch ou LuLu ne retient peut-être que Plex Media Server.
    .next = Autorisez Plex Media Server à joindre Internet, puis vérifiez de nouveau.

problem-chain-unseen-by-plex = Plex n’affiche pas votre serveur
    .why = Il est associé et fonctionne chez vous, mais plex.tv ne l’a pas encore dans votre liste. Cela peut prendre deux minutes après l’association.
    .next = Vérifiez de nouveau dans un moment. Si cela persiste, redémarrez le serveur.

problem-chain-ways-closed = Plex ne voit pas votre serveur
    .why = plex.tv le croit éteint, et aucun des chemins qu’il indique n’est ouvert d’ici. Chez vous, il fonctionne quand même.
    .next = Continuez chez vous comme d’habitude. Si cela persiste, redémarrez le serveur.

problem-chain-banned = Plex refuse tout ce qui touche à ce serveur
    .why = Le serveur est associé et en ordre, et plex.tv refuse pourtant chaque demande. Personne en dehors de Plex ne sait pourquoi cela arrive.
    .next = Ne vous reconnectez pas sans cesse. Écrivez à Plex, et joignez un fichier d’assistance.

problem-chain-router-silent = Votre routeur n’accepte pas les demandes
    .why = Il y a deux façons de lui demander une porte ouverte, et il ne répond à aucune.
    .next = Ajoutez une règle dans le routeur : port { $port } à l’extérieur → { $inside }, port 32400. Indiquez ensuite ce port ici et vérifiez de nouveau.

problem-chain-double-nat = Deux appareils se partagent le rôle de routeur
    .why = { $outside ->
        [none] { $router } se trouve lui-même derrière un autre routeur.
       *[other] { $router } a reçu l’adresse { $outside } d’un autre routeur, et n’en a pas sur Internet.
    }
    .next = Laissez l’un d’eux ne faire que transmettre (mode pont), ou ouvrez la porte dans les deux.

problem-chain-shared-address = Votre fournisseur d’accès partage une adresse entre de nombreux foyers
    .why = Votre routeur a l’adresse { $outside }, que personne ne peut joindre de l’extérieur. Aucun réglage ici ne peut changer cela.
    .next = Demandez au fournisseur une adresse à vous, ou utilisez IPv6 ou votre propre VPN. Chez vous, tout fonctionne.

problem-chain-other-address = Plex voit une autre adresse que celle de votre routeur
    .why = Votre routeur a l’adresse { $router }, et Plex voit { $outside }. Un VPN, un proxy ou un service de confidentialité s’interpose, ou votre fournisseur partage ses adresses.
    .next = Chez vous, cela ne gêne pas. Si personne n’entre de l’extérieur, mettez en pause ce qui s’interpose, ou demandez au fournisseur une adresse à vous.

problem-chain-no-public-address = Votre routeur n’a pas d’adresse sur Internet
    .why = C’est lui qui le dit : il y a un autre routeur avant lui, le vôtre ou celui du fournisseur. Plex voit { $outside }.
    .next = Si vous avez un deuxième routeur chez vous, redirigez-y aussi le port. Sinon, demandez au fournisseur une adresse à vous.

problem-chain-vpn = Un VPN s’interpose
    .why = Tout quitte cet ordinateur par { $interface } ; Plex voit donc l’adresse du VPN et non la vôtre.
    .next = Mettez le VPN en pause, ou laissez Plex Media Server en dehors, puis vérifiez de nouveau.

problem-chain-ipv6-only = Seul IPv6 mène jusque chez vous
    .why = Votre fournisseur ne donne pas d’adresse de l’ancien type qui soit joignable, et le serveur n’utilise pas le nouveau.
    .next = Laissez le serveur utiliser IPv6.

problem-chain-port-not-opened = Le routeur n’a pas ouvert sa porte
    .why = Le serveur le lui a demandé sans l’obtenir ({ $words }).
    .next = Activez UPnP ou NAT-PMP dans le routeur, ou ajoutez-y une règle et indiquez son port ici.

problem-chain-port-dropped = La porte s’est ouverte, puis refermée
    .why = Elle est restée ouverte { $seconds } s. Quelque chose l’a refermée du côté du routeur.
    .next = Essayez un autre port, ou ajoutez une règle dans le routeur.

problem-chain-outside-unreachable = La porte est ouverte, mais personne ne passe
    .why = Plex a frappé de l’extérieur et n’a pas eu de réponse. Un second routeur, le fournisseur d’accès ou un pare-feu fait obstacle.
    .next = Votre serveur est à vous et fonctionne chez vous. Regardez la règle du routeur, ou essayez un autre port.

problem-chain-relay-only = Seul le relais de Plex mène à votre serveur
    .why = Il n’y a pas de chemin direct ; Plex transmet donc tout lui-même : une petite image, 1 à 2 Mbit/s.
    .next = Pour avoir mieux, ouvrez la porte du routeur.

problem-chain-firewall-closed = Le pare-feu de cet ordinateur ne laisse entrer personne
    .why = Il bloque les connexions entrantes vers Plex Media Server.
    .next = Autorisez Plex Media Server dans les options du pare-feu, puis vérifiez de nouveau.

problem-chain-may-cost = Regarder hors de chez vous peut demander une offre payante
    .why = Depuis 2025, Plex demande un Plex Pass au propriétaire, ou un pass à la personne qui regarde. C’est Plex qui décide, application par application.
    .next = Ici, tout va bien. La page de Plex indique les prix.

## Remèdes : ce que dit un bouton

remedy-try-again = Réessayer
remedy-start-server = Démarrer Plex Media Server
remedy-wait = Attendre et regarder de nouveau
remedy-sign-in = Se connecter à Plex
remedy-sign-in-as-another = Utiliser un autre compte
remedy-enter-home-pin = Saisir le code PIN
remedy-hand-over-claim = Terminer sur la page de Plex
remedy-claim-offline = Associer pendant l’arrêt du serveur
remedy-confirm = Confirmer
remedy-update-server = Mettre à jour Plex Media Server
remedy-change-answer = Changer de réponse
remedy-open-privacy-settings = Ouvrir Confidentialité et sécurité
remedy-restart = Redémarrer le serveur
remedy-renew-sign-in = L’associer de nouveau
remedy-prefer-secure-connections = Préférer les connexions sécurisées
remedy-clear-allowed-networks = Demander à tous de se connecter
remedy-keep-trash = Garder ce qui a disparu
remedy-scan-by-schedule = Chercher les nouveaux fichiers toutes les heures
remedy-use-ipv6 = Utiliser IPv6
remedy-answer-discovery = Laisser les programmes le trouver
remedy-accept-terms = Accepter les conditions de Plex
remedy-open-security = Ouvrir Confidentialité et sécurité
remedy-open-local-network = Ouvrir Réseau local
remedy-open-firewall = Ouvrir les réglages du pare-feu
remedy-open-clock = Ouvrir Date et heure
remedy-open-sleep = Ouvrir les réglages d’énergie
remedy-continue = Continuer
remedy-report = Signaler

## La ligne de commande : étiquettes

labelled = { $label } : { $value }
run-in = { $headline }. { $text }
label-why = Pourquoi
label-next = Que faire
label-plan = Voici ce qui sera fait :
label-server = Serveur
label-version = Version
label-owner = Associé à
label-signed-in-as = Compte connecté
label-name = Nom
label-remote-access = Accès à distance
label-libraries = Bibliothèques
label-known-bugs = Défauts connus
label-affected = Doit-il être associé

## Étapes d’une installation : en cours, faite, sautée, échouée

step-locate = Recherche de votre serveur…
    .done = Votre serveur répond
    .skipped = Votre serveur avait déjà été trouvé
    .failed = Votre serveur n’a pas été trouvé
step-sign-in = Connexion à Plex…
    .done = Vous êtes connecté
    .skipped = Vous êtes déjà connecté
    .failed = Vous n’êtes pas connecté
step-claim = Association du serveur à votre compte (claim)…
    .done = Le serveur est associé à votre compte
    .skipped = Le serveur est déjà associé à votre compte
    .failed = Le serveur n’est pas associé à votre compte
step-name = Attribution du nom du serveur…
    .done = Le serveur a son nom
    .skipped = Le nom reste tel quel
    .failed = Le serveur n’a pas pris le nom
step-terms = Acceptation des conditions de Plex…
    .done = Les conditions de Plex sont acceptées
    .skipped = Les conditions de Plex étaient déjà acceptées
    .failed = Les conditions de Plex n’ont pas pu être acceptées
step-adjust = Modification d’un réglage…
    .done = Le réglage est modifié
    .skipped = Le réglage était déjà ainsi
    .failed = Le réglage n’a pas pu être modifié
step-stop = Arrêt du serveur…
    .done = Le serveur est arrêté
    .skipped = Le serveur n’avait pas à être arrêté
    .failed = Le serveur n’a pas pu être arrêté
step-start = Démarrage du serveur…
    .done = Le serveur tourne
    .skipped = Le serveur tourne déjà
    .failed = Le serveur n’a pas démarré
step-copy = Début d’une copie de sécurité…
    .done = La copie de sécurité est commencée
    .skipped = Il y a déjà une copie de sécurité
    .failed = La copie de sécurité n’a pas pu commencer
step-set-aside = Mise de côté…
    .done = Mis de côté
    .skipped = Rien à mettre de côté
    .failed = La mise de côté a échoué
step-reset-settings = Sauvegarde des réglages enregistrés…
    .done = Les réglages enregistrés sont sauvegardés et remis à zéro
    .skipped = Les réglages enregistrés restent
    .failed = Les réglages enregistrés n’ont pas pu être remis à zéro
step-put-back = Remise en place…
    .done = Remis en place
    .skipped = Rien à remettre en place
    .failed = La remise en place a échoué
step-restore-settings = Remise en place des réglages…
    .done = Les réglages sont revenus
    .skipped = Aucun réglage à remettre en place
    .failed = Les réglages n’ont pas pu être remis en place
step-restart = Redémarrage du serveur…
    .done = Le serveur a redémarré
    .skipped = Le serveur n’a pas été redémarré
    .failed = Le serveur n’a pas pu être redémarré
step-forget-sign-in = Suppression de l’ancienne session du serveur…
    .done = L’ancienne session du serveur est supprimée
    .skipped = Le serveur n’avait pas d’ancienne session
    .failed = L’ancienne session du serveur n’a pas pu être supprimée
step-unclaim = Dissociation du serveur de son compte…
    .done = Le serveur est dissocié
    .skipped = Le serveur n’est associé à aucun compte
    .failed = Le serveur est toujours associé
step-local-security = Réglage de l’obligation d’un compte…
    .done = C’est réglé
    .skipped = C’est déjà ainsi
    .failed = Le réglage a échoué
step-remote-access = Réglage de l’accès à distance…
    .done = L’accès à distance est réglé
    .skipped = L’accès à distance reste tel quel
    .failed = L’accès à distance n’a pas pu être réglé
step-libraries = Ajout des bibliothèques…
    .done = Les bibliothèques sont là
    .skipped = Les bibliothèques restent telles quelles
    .failed = Certaines bibliothèques n’ont pas pu être ajoutées
step-verify = Vérification de l’ensemble…
    .done = Tout a été vérifié
    .skipped = Rien n’a été vérifié
    .failed = La vérification a trouvé quelque chose

## Le plan : une ligne par action

plan-nothing = Tout est comme vous le souhaitez. Il n’y a rien à faire.
plan-claim = Associer le serveur à votre compte (claim)
plan-hand-over = Ouvrir la page de Plex, où vous associez le serveur à votre compte
plan-claim-offline = Arrêter le serveur, l’associer à votre compte, le redémarrer
plan-name = Nommer le serveur « { $name } »
plan-terms = Accepter les conditions d’utilisation de Plex
plan-prefer-secure-connections = Laisser le serveur préférer les connexions sécurisées et accepter aussi les autres
plan-clear-allowed-networks = Ne laisser personne entrer sans se connecter
plan-keep-trash = Garder ce qui était dans un dossier disparu
plan-scan-by-schedule = Chercher les nouveaux fichiers toutes les heures
plan-use-ipv6 = Laisser le serveur accepter les connexions par IPv6
plan-answer-discovery = Laisser le serveur répondre aux programmes qui le cherchent chez vous
plan-stop-server = Arrêter le serveur
plan-start-server = Démarrer le serveur
plan-begin-copy = Commencer la copie de sécurité « { $copy } »
plan-set-aside = { $piece ->
    [application] Mettre le programme de côté : { $path }
    [data] Mettre de côté la base de données, l’historique de lecture et les affiches : { $path }
    [caches] Mettre les caches de côté : { $path }
   *[logs] Mettre les journaux de côté : { $path }
}
plan-put-back = { $piece ->
    [application] Remettre le programme en place : { $path }
    [data] Remettre en place la base de données, l’historique de lecture et les affiches : { $path }
    [caches] Remettre les caches en place : { $path }
   *[logs] Remettre les journaux en place : { $path }
}
plan-reset-settings = { $kept ->
    [settings-and-identity] Sauvegarder les réglages enregistrés et retirer la connexion
    [settings] Sauvegarder les réglages enregistrés et retirer la connexion et l’identité
    [identity] Sauvegarder les réglages enregistrés et tout retirer sauf l’identité
    [identity-and-sign-in] Sauvegarder les réglages enregistrés et tout retirer sauf l’identité et la connexion
    [sign-in] Sauvegarder les réglages enregistrés et tout retirer sauf la connexion
   *[nothing] Sauvegarder les réglages enregistrés et les retirer tous
}
plan-restore-settings = Remettre en place les réglages enregistrés
plan-restart = Arrêter le serveur et le redémarrer
plan-forget-sign-in = Arrêter le serveur, supprimer les quatre entrées de son ancienne session, le redémarrer. Le nom, les bibliothèques et l’identifiant restent.
plan-remote-access-off = Désactiver l’accès à distance
plan-remote-access-automatic = Activer l’accès à distance ; le serveur demande un port à votre routeur
plan-remote-access-port = Activer l’accès à distance sur le port { $port }, que vous ouvrez dans votre routeur
plan-add-library = { $count ->
    [one] Ajouter la bibliothèque « { $name } » ({ kind }) avec { $count } dossier
   *[other] Ajouter la bibliothèque « { $name } » ({ kind }) avec { $count } dossiers
}
plan-verify = Vérifier que le serveur est à vous et a gardé chaque réglage
plan-unclaim = Dissocier le serveur de son compte (unclaim)
plan-local-security-on = Exiger que le serveur soit associé à un compte
plan-local-security-off = Ne plus exiger que le serveur soit associé à un compte

kind = { $kind ->
    [movie] films
    [show] séries
    [artist] musique
    [photo] photos
   *[other] autres vidéos
}

## Questions : on peut répondre à chacune par oui ou par non

ask-yes-or-no = [o/N]
ask-letter-for-yes = o
ask-run-plan = Le faire maintenant ?
ask-listener = Un programme inconnu répond à la place de votre serveur ({ $who }). Est-ce votre Plex Media Server ?
ask-had-owner = { $named ->
    [yes] Ce serveur a déjà été associé à { $owner }. Est-il à vous maintenant ?
   *[no] Ce serveur a déjà été associé à un autre compte. Est-il à vous maintenant ?
}
ask-unusual-account = { $kind ->
    [guest] { $user } est un invité dans un Plex Home. Le serveur doit-il appartenir à ce compte ?
    [restricted] { $user } est un utilisateur géré avec des restrictions. Le serveur doit-il appartenir à ce compte ?
    [member] { $user } fait partie d’un Plex Home sans en être l’administrateur. Le serveur doit-il appartenir à ce compte ?
   *[other] { $user } n’est pas le compte utilisé ici la dernière fois. Le serveur doit-il appartenir à ce compte ?
}
ask-known-hole = La faille de sécurité { $id } est signalée pour la version { $version } et corrigée dans { $fixed }. Activer tout de même l’accès à distance ?
ask-hand-over = Ouvrir la page de Plex dans votre navigateur et y associer le serveur ?
ask-claim-offline = Arrêter Plex Media Server, l’associer à votre compte et le redémarrer ?
ask-reinstall = Rien n’est supprimé, et tout peut être remis en place. Commencer maintenant ?
ask-put-back = Ce qui est là maintenant devient une copie de sécurité à son tour. Remettre en place maintenant ?
ask-data-elsewhere = Votre serveur garde ses données dans { $folder }. Ce dossier peut-il être mis de côté ?
ask-delete-copy = Supprimer pour toujours la copie de sécurité « { $copy } » ?
ask-stop-playing = { $more ->
    [0] { $user } regarde « { $title } ». Arrêter quand même le serveur ?
    [one] { $user } regarde « { $title } », et une autre personne regarde aussi. Arrêter quand même le serveur ?
   *[other] { $user } regarde « { $title } », et { $more } autres personnes regardent aussi. Arrêter quand même le serveur ?
}
ask-unclaim = Dissocier « { $name } » de son compte ? Personne ne pourra regarder hors de chez vous tant qu’il ne sera pas de nouveau associé.
ask-local-security-off = Toute personne sur votre réseau domestique pourra alors ouvrir les réglages de ce serveur. Continuer ?

## Se connecter

sign-in-open = Ouvrez cette adresse dans votre navigateur et approuvez la connexion :
    { $url }
sign-in-browser = Votre navigateur ouvre { $host }. Terminez la connexion là-bas.
sign-in-code = Ouvrez cette adresse sur cet appareil ou sur un autre et saisissez le code { $code } :
    { $url }
sign-in-expires = { $minutes ->
    [one] C’est valable encore { $minutes } minute.
   *[other] C’est valable { $minutes } minutes.
}
sign-in-waiting = En attente de votre connexion. La suite se fait toute seule.
progress-copying = Copiés et comparés : { $done } sur { $of }
size-kb = { $amount } ko
size-mb = { $amount } Mo
size-gb = { $amount } Go
size-tb = { $amount } To
decimal-mark = ,
reinstall-done = Votre serveur tourne à nouveau. Ce qui a été mis de côté est dans la copie de sécurité « { $copy } ».
put-back-done = Le serveur est comme dans la copie de sécurité « { $copy } ». Ce qui était là avant est gardé aussi.
reinstall-nothing-unfinished = Il n’y a rien à reprendre.
reinstall-never-touched = Jamais touchés : vos médias, les données du navigateur, la corbeille. Aucun redémarrage n’est nécessaire.
belonging = { $piece ->
    [application] Programme : { $path } ({ $size })
    [data] Base de données, historique de lecture et affiches : { $path } ({ $size })
    [caches] Caches : { $path } ({ $size })
   *[logs] Journaux : { $path } ({ $size })
}
belonging-at-least = { $piece ->
    [application] Programme : { $path } (au moins { $size })
    [data] Base de données, historique de lecture et affiches : { $path } (au moins { $size })
    [caches] Caches : { $path } (au moins { $size })
   *[logs] Journaux : { $path } (au moins { $size })
}
belonging-link = { $piece ->
    [application] Programme : { $path }, un lien vers { $target }. Seul le lien est déplacé.
    [data] Base de données, historique de lecture et affiches : { $path }, un lien vers { $target }. Seul le lien est déplacé.
    [caches] Caches : { $path }, un lien vers { $target }. Seul le lien est déplacé.
   *[logs] Journaux : { $path }, un lien vers { $target }. Seul le lien est déplacé.
}
belonging-settings = { $signed ->
    [yes] Réglages enregistrés, avec une connexion
   *[no] Réglages enregistrés, sans connexion
}
belonging-left-alone = Laissé tel quel : { $path }
copies-none = Il n’y a pas de copie de sécurité. Usher en fait une avant toute étape qu’il ne pourrait pas annuler autrement.
copy-line = { $reason ->
    [reinstall] { $copy } : avant une réinstallation, { $size }
   *[put-back] { $copy } : avant la remise en place d’une copie plus ancienne, { $size }
}
copy-piece = { $piece ->
    [application] Programme
    [data] Base de données, historique de lecture et affiches
    [caches] Caches
   *[logs] Journaux
} : { $state ->
    [in-place] de retour à sa place
    [kept] gardé dans { $path }
    [altered] gardé dans { $path }, modifié à la main depuis
    [underway] à moitié copié, dans { $path }
   *[missing] introuvable dans { $path }
}
copy-unreadable = Une copie de sécurité illisible est laissée telle quelle : { $path }
copy-deleted = La copie de sécurité « { $copy } » est supprimée.
progress-settling = Le serveur est associé. Il lui faut un moment pour laisser entrer son propriétaire.
progress-awaiting-listing = Le serveur est associé. En attente de son apparition sur plex.tv ; chez vous, il fonctionne déjà.
sign-in-done = Vous êtes connecté avec le compte { $user }.
sign-in-kept = Usher garde la session dans le coffre à mots de passe de cet ordinateur.
sign-in-not-kept = Usher oublie la session en se fermant.
sign-in-other-service = La connexion passe par { $address } et non par plex.tv, comme vous l’avez demandé.
sign-in-home-user = Plex Home : on continue avec son administrateur, { $user }.
sign-in-signed-out = Vous êtes déconnecté ici. Le serveur reste associé à son compte.
sign-in-revoked = Vous êtes déconnecté ici, et plex.tv a mis fin à la session.
sign-in-revoke-warning = Cela met aussi fin à la session chez plex.tv. L’effet sur un serveur associé avec elle n’est pas connu.
sign-in-nobody = Personne n’est connecté ici.
sign-in-forgotten = Usher a oublié la session, ses réglages et son historique sur cet ordinateur.

## Le serveur tel qu’il est

status-not-connected = aucun compte
status-connected-to-somebody = un compte qu’il ne nomme pas
status-nobody = personne
status-unknown = inconnu
status-plex-tv-silent = Le service de connexion de Plex ne répond pas ; ce qu’il sait de ce serveur manque donc ici.
status-settings-closed = Connectez-vous en tant que propriétaire pour voir le nom, l’accès à distance et les bibliothèques.
status-sign-in-invalid = Plex a déconnecté ce serveur. Vos bibliothèques sont intactes. Associez-le de nouveau.
status-not-listed = plex.tv n’affiche pas encore ce serveur dans votre compte. Cela peut prendre quelques minutes ; chez vous, il fonctionne déjà.
status-no-libraries = aucune
status-library = « { $name } » ({ kind })
status-scanning = recherche de nouveaux fichiers
status-remote-access-off = désactivé
status-remote-access-automatic = activé, le serveur demande un port à votre routeur
status-remote-access-port = activé, sur le port { $port }
status-starting = démarrage en cours : { $status }

## Le port vers l’extérieur, avec le mot du serveur à côté

mapping-unknown = Le serveur ne dit pas s’il est joignable de l’extérieur.
mapping-waiting = Le serveur essaie encore d’ouvrir un port dans votre routeur.
mapping-mapped = Votre serveur est joignable de l’extérieur.
mapping-failed = Votre routeur n’a ouvert aucun port de lui-même. Ouvrez-en un dans le routeur et indiquez son numéro.
mapping-error-unreachable = Un port est ouvert, mais plex.tv ne peut pas joindre le serveur par là. Votre routeur, un pare-feu ou votre fournisseur d’accès fait obstacle. ({ $word })
mapping-error-publisherror = Le serveur n’a pas pu donner son adresse à plex.tv. Un service de noms ou un pare-feu fait peut-être obstacle. ({ $word })
mapping-error-doublenat = Deux routeurs se suivent. Ouvrez le port dans les deux, ou laissez l’un d’eux ne faire que transmettre. ({ $word })
mapping-error-badauth = Plex n’accepte plus la session de ce serveur. Associez-le de nouveau à votre compte. ({ $word })
mapping-error-myplexgone = Le serveur ne peut pas joindre plex.tv. ({ $word })
mapping-error-jumboframes = Le réseau envoie des paquets plus grands que d’habitude, et certains se perdent. ({ $word })
mapping-error-other = Le serveur donne une raison que nous ne connaissons pas. ({ $word })

## Accès à distance

remote-access-off-first = L’accès à distance reste désactivé jusqu’à ce que vous l’activiez. Il n’est pas nécessaire pour regarder chez vous.
remote-access-subscription = Regarder hors de chez vous peut demander un Plex Pass ou un Remote Watch Pass. Plex l’explique sur https://support.plex.tv/articles/200484543/
remote-access-subscribed = Votre compte a un Plex Pass : vous et les personnes avec qui vous partagez pouvez regarder hors de chez vous.
remote-access-on-not-proven = Votre serveur est à vous et fonctionne chez vous. Il n’est pas encore joignable de l’extérieur.
remote-access-open-port = Faites rediriger par votre routeur le port { $port } (TCP) vers le port 32400 de ce serveur.
remote-access-trying = Ouverture de la porte vers l’extérieur · { $seconds } s sur { $limit } au plus
remote-access-closed-again = La porte s’est ouverte, puis refermée après { $seconds } s. « usher doctor » dit à quel point.
remote-access-server-says = Le serveur indique : { $text }
remote-access-plex-tv-says = plex.tv indique : { $text }
remote-access-online = en ligne
remote-access-offline = hors ligne, ce qui se dit parfois d’un serveur qui fonctionne

## Les conditions de Plex

terms-link = Les conditions d’utilisation de Plex s’appliquent à votre serveur : https://www.plex.tv/about/privacy-legal/plex-terms-of-service/
terms-left = Rien n’a été changé aux conditions de Plex. Pour les accepter ici, ajoutez --accept-terms.
terms-accepted = Vous avez accepté les conditions de Plex.

## Ce serveur doit-il être associé à un compte ?

affected-yes = Oui, associez ce serveur à votre compte
affected-no = Non
affected-later = Pas encore
affected-claimed = Il n’y a rien à faire
affected-unclear = On ne le sait pas encore
affected-rule-exempt = L’obligation est désactivée pour ce serveur. Plex dit que c’est provisoire ; une mise à jour peut donc y mettre fin.
affected-rule-claimed = Ce serveur est associé à un compte. Il ne faut l’associer de nouveau que si vous le déconnectez.
affected-rule-signed-out = Ce serveur a déjà été associé à un compte, et sa version l’exige.
affected-rule-new = Ce serveur est neuf ou a été effacé, et sa version exige un compte.
affected-rule-never-claimed = Ce serveur n’a jamais été associé à un compte et peut le rester. Vous pouvez l’associer quand vous voulez.
affected-rule-signed-out-older = Ce serveur a déjà été associé à un compte. Sa version ne l’exige pas ; la prochaine mise à jour l’exigera.
affected-rule-new-older = Cette version n’exige pas de compte. Une nouvelle installation d’une version plus récente en exige un.
affected-rule-never-claimed-older = Ce serveur n’a jamais été associé à un compte et peut le rester, même après une mise à jour.
affected-rule-server-refuses = Le serveur refuse de parler à cet ordinateur sans compte ; il faut donc l’associer.
affected-rule-server-open = Le serveur parle à cet ordinateur sans compte ; il n’est donc pas nécessaire de l’associer.
affected-rule-ask-server = Rien ne montre de l’extérieur si ce serveur a déjà été associé. On le verra à sa réponse sans compte.
affected-rule-unread = Le serveur ne dit pas s’il est associé à un compte.

## Défauts connus du serveur

bug-setup-file = Le fichier « Setup Plex.html » peut ne pas fonctionner
    .why = Avant la version 1.29.2.6364, l’association d’un serveur avec ce fichier peut échouer (selon Plex).
    .next = Mettez Plex Media Server à jour. Usher n’a pas besoin de ce fichier.
bug-plex2shell = Des inconnus pourraient lancer des programmes sur l’ordinateur du serveur
    .why = Une démonstration publique affirme que, jusqu’à la version 1.43.3.10828, aucune connexion n’est nécessaire pour cela. La version 1.43.3.10861 corrige la faille.
    .next = Mettez Plex Media Server à jour, et laissez l’accès à distance désactivé d’ici là.
bug-settings-page = La page des réglages peut rester vide sous macOS 13.0.1
    .why = Certaines personnes l’ont signalé ; il n’est pas prouvé que macOS en soit la cause.
    .next = Modifiez les réglages avec Usher, qui n’utilise pas cette page.
bug-source = Source : { $source }
bug-unproven = non prouvé

## La chaîne : ses douze maillons, et l’état de chacun

link-installed = Installé et authentique
link-running = En marche
link-port = Le port est à Plex
link-answers = Répond
link-claimed = Associé, et à qui
link-settings = Réglages ouverts au propriétaire
link-folders = Dossiers lisibles
link-libraries = Bibliothèques remplies
link-home = Trouvé chez vous
link-plex-tv = Plex le voit
link-router = La porte du routeur
link-outside = Joignable de l’extérieur
standing-works = en ordre
standing-look = à vérifier
standing-broken = problème
standing-unknown = inconnu
standing-off = par choix
standing-waits = non testé
chain-waits = attend le point { $number }, { $name }
chain-off = votre choix
chain-verdict-works = Tout est en ordre sur cette liste.
chain-verdict-unknown = Aucun problème sur cette liste. Une partie n’a pas pu être vérifiée.
symptom-broken = Cette phrase apparaît quand le point { $number } ({ $name }) pose problème. C’est le cas ici : la ligne ci-dessus dit pourquoi.
symptom-old = Cette phrase apparaît quand le point { $number } ({ $name }) pose problème. Ici, il est en ordre : la phrase n’est plus d’actualité.
symptom-look = Cette phrase apparaît quand le point { $number } ({ $name }) pose problème. Impossible de savoir si c’est le cas ici.
symptom-unknown = Usher ne connaît pas cette phrase. La liste ci-dessus dit ce qu’il en est maintenant.
support-file-saved = Le fichier d’assistance se trouve à { $path }. { $count ->
    [one] { $count } donnée qui ne regarde personne a été masquée.
   *[other] { $count } données qui ne regardent personne ont été masquées.
}
repair-done = La réparation est faite.
ask-start-server = Démarrer Plex Media Server ?

## La chaîne : ce qui montre qu’un maillon est en ordre

proof-genuine = { $version ->
    [none] signé par Plex, à { $path }
   *[other] version { $version }, signée par Plex, à { $path }
}
proof-package = { $version ->
    [none] tous les fichiers sont tels que le paquet les a installés, à { $path }
   *[other] version { $version }, tous les fichiers tels que le paquet les a installés, à { $path }
}
proof-installed = { $version ->
    [none] à { $path }
   *[other] version { $version }, à { $path }
}
proof-process = son processus est là
proof-process-of = processus { $pid } de l’utilisateur { $user }
proof-answering = quelque chose répond sur son port
proof-port = Plex Media Server y répond
proof-answers = dit qu’il est en version { $version }
proof-claimed = il le dit lui-même
proof-claimed-by = il dit qu’il appartient à { $owner }
proof-settings = ses réglages se sont ouverts avec votre session
proof-no-libraries = il n’y a pas encore de bibliothèque
proof-folders = { $count ->
    [one] le serveur montre le contenu de { $count } dossier
   *[other] le serveur montre le contenu des { $count } dossiers
}
proof-libraries = { $items ->
    [one] { $items } élément dans ses bibliothèques
   *[other] { $items } éléments dans ses bibliothèques
}
proof-home = { $name } mène à lui, par une connexion sécurisée
proof-listed = plex.tv affiche « { $name } » en ligne
proof-listed-and-open = plex.tv affiche « { $name } », et un chemin qu’il indique est ouvert
proof-router = { $router } tient la porte ouverte
proof-mapped = le serveur dit que son port est ouvert
proof-ipv6 = il est joignable par IPv6, qui n’a pas besoin de porte
proof-outside-open = ouvert, et votre adresse publique a répondu
proof-outside-as-plex-reports = ouvert, selon Plex ; votre routeur ne laisse pas Usher le voir de l’intérieur
proof-outside-mapped = ouvert, selon votre serveur
proof-no-answer-in-time = aucune réponse n’est arrivée à temps
proof-no-usual-place = il répond, mais son programme n’est à aucun des emplacements habituels
proof-other-computer = le serveur est sur un autre ordinateur
proof-for-owner-alone = le serveur ne le dit qu’à son propriétaire
proof-folders-not-seen = certains dossiers n’ont pas pu être examinés
proof-not-counted = le contenu de ses bibliothèques n’a pas pu être compté
proof-not-listed = plex.tv n’a donné aucune de ses adresses
proof-no-names = personne n’a dit où mènent les noms de ses adresses
proof-not-mapped = le serveur ne dit pas que son port est ouvert

## Sécurité locale : si un serveur doit être associé ou non

local-security-on = Le serveur doit être associé à un compte.
local-security-off = Le serveur n’a pas besoin d’être associé à un compte.
local-security-unknown = Ce serveur ne dit pas s’il doit être associé à un compte.
local-security-consequence = Tant que c’est désactivé et que le serveur n’est pas associé, toute personne sur votre réseau domestique peut ouvrir ses réglages. Vous ne pouvez ni regarder hors de chez vous ni partager.
local-security-temporary = Plex dit que c’est provisoire : une mise à jour peut y mettre fin.
local-security-undo = Pour revenir en arrière : { $command }
local-security-restart = Plex Media Server lit ce réglage à son démarrage.

## Associer et dissocier

claim-done = « { $name } » est associé à votre compte, { $user }.
claim-already = « { $name } » est déjà associé à votre compte.
claim-token-enter = Collez le jeton (claim token) de plex.tv/claim :
unclaim-shares = { $count ->
    [0] plex.tv ne nomme personne d’autre pour ce serveur.
    [one] { $count } personne avec qui vous partagez perd ce serveur :
   *[other] { $count } personnes avec qui vous partagez perdent ce serveur :
}
unclaim-shares-unknown = plex.tv ne dit pas avec qui vous partagez ce serveur.
unclaim-done = Le serveur est dissocié de son compte. Vos bibliothèques sont intactes.
unclaim-already = Le serveur n’est associé à aucun compte.

## Bibliothèques

library-added = La bibliothèque « { $name } » a été ajoutée. Le serveur lit maintenant ses dossiers.
library-none = Ce serveur n’a pas de bibliothèque.
library-folder = { $folder }

## La lecture des dossiers : où en est le serveur

scan-items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
scan-items-of = { $count } sur { $files } éléments
scan-silent = Le serveur ne dit pas où il en est.
scan-goes-on = Le serveur continue tout seul. Pour regarder de nouveau : usher library list --follow

## Une bibliothèque qui ne montre rien, et pourquoi

empty-no-files = « { $name } » ne montre rien : il n’y a aucun fichier dans ses dossiers
    .next = Mettez des fichiers dans les dossiers, ou vérifiez que leur disque est branché.
empty-no-media = { $count ->
    [one] « { $name } » ne montre rien : ses dossiers contiennent { $count } fichier, et Plex ne peut pas le montrer
   *[other] « { $name } » ne montre rien : ses dossiers contiennent { $count } fichiers, et Plex ne peut en montrer aucun
}
    .next = Choisissez un dossier qui contient des vidéos, de la musique ou des photos.
empty-wrong-kind = { $count ->
    [one] « { $name } » ne montre rien : Plex a trouvé { $count } fichier et ne l’a pas gardé. Son nom ne ressemble pas à ce type : { $kind }
   *[other] « { $name } » ne montre rien : Plex a trouvé { $count } fichiers et n’en a gardé aucun. Leurs noms ne ressemblent pas à ce type : { $kind }
}
    .next = Donnez aux fichiers des noms que Plex sait lire : https://support.plex.tv/articles/categories/your-media/
empty-fits = Ils ressemblent à ce type : { $kind }. Ajoutez une bibliothèque de ce type avec les mêmes dossiers.
empty-names-fit = { $count ->
    [one] « { $name } » ne montre rien, bien que le nom de { $count } fichier soit comme Plex le veut
   *[other] « { $name } » ne montre rien, bien que les noms de { $count } fichiers soient comme Plex les veut
}
    .next = Vérifiez que Plex Media Server peut lire le dossier ; sur un Mac, cela se règle dans « Confidentialité et sécurité », sous « Fichiers et dossiers ». Laissez-le ensuite chercher de nouveaux fichiers.
empty-unseen = « { $name } » ne montre rien
    .next = Ses dossiers ne peuvent pas être lus d’ici. Lancez Usher sur l’ordinateur du serveur pour en savoir la raison.
empty-rule = { $count ->
    [one] { $count } fichier : { $reason }
   *[other] { $count } fichiers : { $reason }
}

## Nombres

count-films = { $count ->
    [one] { $count } film
   *[other] { $count } films
}
count-shows = { $count ->
    [one] { $count } série
   *[other] { $count } séries
}
count-albums = { $count ->
    [one] { $count } album
   *[other] { $count } albums
}
count-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
count-videos = { $count ->
    [one] { $count } vidéo
   *[other] { $count } vidéos
}
count-episodes = { $count ->
    [one] { $count } épisode
   *[other] { $count } épisodes
}
count-tracks = { $count ->
    [one] { $count } titre
   *[other] { $count } titres
}
count-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
count-folders = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}

## Ce que disent les noms dans un dossier

usual-name-movie = Films
usual-name-show = Séries
usual-name-artist = Musique
usual-name-photo = Photos
usual-name-other = Autres vidéos

sureness-sure = certain
sureness-unsure = incertain

survey-counting = { $files } dans { $folders } jusqu’ici, dont { $media } pour une bibliothèque
survey-nothing = Il n’y a ici ni vidéos, ni musique, ni photos.
survey-incomplete = Usher a été arrêté avant d’avoir tout vu. Il y en a peut-être plus.
survey-away = { $count ->
    [one] { $count } fichier n’est que dans le cloud. Plex le montre dès que son contenu est sur ce disque.
   *[other] { $count } fichiers ne sont que dans le cloud. Plex les montre dès que leur contenu est sur ce disque.
}

reason-folder-name = le nom du dossier l’indique
reason-title-and-year = noms de la forme « Titre (année) » : { $count } sur { $of }
reason-release-marks = noms avec des marques de film, comme 1080p, mais sans année : { $count } sur { $of }
reason-folder-for-each-film = films dans leur propre dossier : { $count } sur { $of }
reason-season-and-episode = noms avec saison et épisode, comme S01E02 : { $count } sur { $of }
reason-broadcast-dates = noms avec la date de diffusion : { $count } sur { $of }
reason-episode-numbers = noms qui numérotent les épisodes à la suite : { $count } sur { $of }
reason-season-folders = { $count ->
    [one] il y a un dossier pour { $count } saison
   *[other] il y a des dossiers pour { $count } saisons
}
reason-music-files = fichiers de musique : { $count } sur { $of }
reason-track-numbers = morceaux avec un numéro de piste : { $count } sur { $of }
reason-album-folders = { $count ->
    [one] il y a un dossier pour { $count } album
   *[other] il y a des dossiers pour { $count } albums
}
reason-pictures = images : { $count } sur { $of } fichiers
reason-camera-names = noms donnés par un appareil photo ou un téléphone : { $count } sur { $of }
reason-camera-folders = { $count ->
    [one] { $count } dossier porte le nom d’un appareil photo ou d’un jour
   *[other] { $count } dossiers portent le nom d’un appareil photo ou d’un jour
}
reason-title-only = noms sans année ni numéro d’épisode : { $count } sur { $of }
reason-audiobooks = livres audio : { $count } sur { $of } fichiers ; Plex les montre comme de la musique
reason-concerts = concerts ou clips : { $count } sur { $of } fichiers
reason-mixed-with = ce dossier contient aussi autre chose : { $kind }
reason-other-files = la plupart des fichiers de ce dossier ne sont ni des vidéos, ni de la musique, ni des images
reason-few-files = { $count ->
    [one] { $count } fichier, c’est trop peu pour en juger
   *[other] { $count } fichiers, c’est trop peu pour en juger
}
reason-films-among-episodes = { $count ->
    [one] { $count } fichier porte un nom de film ; Plex l’ignore parmi les séries
   *[other] { $count } fichiers portent un nom de film ; Plex les ignore parmi les séries
}
reason-episodes-among-films = { $count ->
    [one] { $count } fichier porte un nom d’épisode ; Plex l’ignore parmi les films
   *[other] { $count } fichiers portent un nom d’épisode ; Plex les ignore parmi les films
}

skip-hidden = son nom commence par un point
skip-system-folder = un dossier du système
skip-package = un dossier qu’un programme garde pour lui seul
skip-sample = un extrait de film
skip-partial-download = un téléchargement inachevé
skip-archive = un fichier compressé
skip-disc = un disque copié en entier
skip-protected = protégé par la boutique qui l’a vendu
skip-name-not-text = son nom n’est pas un texte lisible
skip-away = seulement dans le cloud, pas sur ce disque
skip-plex-ignore = une liste de ce que Plex doit ignorer ici
skip-format = un format que Plex ne lit pas
skip-named-as-episode = porte le nom d’un épisode de série
skip-no-episode-number = ni saison ni épisode dans son nom
skip-other-medium = un autre média que celui de cette bibliothèque
skip-extra = une bande-annonce ou un autre bonus, montré avec son film

trouble-unreadable = vous n’avez pas le droit de le lire
trouble-dangling-link = un lien vers quelque chose qui n’existe plus
trouble-looping-link = un lien qui tourne en rond
trouble-link-outside = un lien vers un autre endroit, qui n’a pas été suivi
trouble-link-inside = un lien vers un dossier qui est lu à sa propre place
trouble-vanished = il a disparu pendant qu’Usher regardait
trouble-failed = le système n’a pas pu le lire

read-season-episode = { $season ->
    [0] épisode spécial { $episode }
   *[other] saison { $season }, épisode { $episode }
}
read-season-episodes = { $season ->
    [0] épisodes spéciaux { $episode } à { $last }
   *[other] saison { $season }, épisodes { $episode } à { $last }
}
read-episode = épisode { $episode }
read-episodes = épisodes { $episode } à { $last }
read-picture = une image

## usher library suggest

suggest-because = Pourquoi
suggest-examples = Par exemple
suggest-skipped = { $count ->
    [one] Plex ignorera { $count } élément de ce qui s’y trouve
   *[other] Plex ignorera { $count } éléments de ce qui s’y trouve
}
suggest-troubles = { $count ->
    [one] { $count } élément de ce qui s’y trouve n’a pas pu être lu
   *[other] { $count } éléments de ce qui s’y trouve n’ont pas pu être lus
}
suggest-more = … et { $count } de plus
suggest-exists = La bibliothèque « { $name } » l’a déjà.
suggest-not-written = « { $name } » contient, dans son nom ou dans celui d’un dossier, un deux-points ou un caractère qui n’est pas du texte, et ne peut donc pas être indiqué dans une commande. Écrivez-le dans un profil, pour : usher setup --profile FICHIER
suggest-server-sees = Plex Media Server peut lire { $folder }
suggest-server-blind = Plex Media Server ne peut pas lire { $folder }
suggest-server-silent = Plex Media Server n’a pas dit s’il peut lire { $folder }
suggest-server-not-asked = On n’a pas demandé à Plex Media Server s’il peut lire ces dossiers, car personne n’est connecté ici. Pour vous connecter : usher sign-in
suggest-command = Rien n’a été créé. Cette commande le fait :

folder-drive-root = { $folder } est un disque entier. Un dossier sur ce disque est plus rapide et plus propre.
folder-network = { $folder } est sur un partage réseau ({ $share }). Tant qu’il n’est pas connecté, Plex n’y voit rien.
folder-cloud = { $folder } appartient à { $service }. Plex ne voit que les fichiers déjà présents sur cet ordinateur.
folder-empty = Il n’y a encore rien dans { $folder }.

## La fin d’une installation

setup-done = « { $name } » est à vous et fonctionne chez vous. Ouvrez-le à l’adresse { $address }
setup-nothing = Tout est comme vous le souhaitez. Rien n’a été modifié.
setup-differs = { $count ->
    [one] { $count } chose serait faite. Rien n’a été modifié.
   *[other] { $count } choses seraient faites. Rien n’a été modifié.
}

## Ce qui peut clocher dans ce qui a été saisi

input-name-empty = Le nom est vide.
input-name-control-character = Le nom contient un saut de ligne ou un autre caractère invisible.
input-name-too-long = Le nom dépasse { $limit } caractères.
input-address-malformed = Ce n’est pas une adresse comme http://127.0.0.1:32400.
input-address-scheme = Une adresse commence par http:// ou https://.
input-address-credentials = Une adresse ne doit contenir ni nom d’utilisateur ni mot de passe.
input-address-more-than-origin = Une adresse s’arrête après le port.
input-address-plain-http = L’adresse d’un autre ordinateur commence par https://.
input-option = Dans { $option } : { $fault }
input-secret-store = Choix possibles : system, memory ou file:CHEMIN.
input-scenario = Il n’y a pas de scénario « { $name } ». Pour tous les voir : usher demo --scenario list
input-language = « { $text } » n’est pas une langue comme en-US ou fr-FR.
input-library-form = « { $text } » n’est pas écrit comme movie:Films:/media/films.
input-library-kind = « { $text } » n’est pas un type de bibliothèque. Il y a movie, show, artist, photo et other.
input-library-twice = La bibliothèque « { $name } » est indiquée deux fois.
input-library-without-folder = La bibliothèque « { $name } » n’a pas de dossier.
input-folder-relative = Le dossier { $folder } doit être indiqué depuis la racine du disque, comme /media/films.
input-file-unreadable = { $path } ne peut pas être lu : { $cause }
input-profile-line = Ligne { $line } de { $path } : { $what }

## Le monde d’entraînement

demo-welcome = Ceci est un entraînement : un plex.tv et un Plex Media Server propres à Usher, sur cet ordinateur seulement. Rien de réel n’est lu ni touché.
demo-before = Un serveur vient d’être installé. Il n’est associé à aucun compte, n’a pas de nom à lui et pas de bibliothèque.
demo-setup = Une seule commande fait le reste :
demo-approve = En vrai, votre navigateur s’ouvre maintenant et vous approuvez la connexion. Ici, cela se fait pour vous.
demo-again = La même commande encore une fois : elle constate qu’il n’y a plus rien à faire.
demo-writes = { $count ->
    [0] Modifications envoyées au serveur cette fois : aucune.
    [one] Modification envoyée au serveur cette fois : { $count }.
   *[other] Modifications envoyées au serveur cette fois : { $count }.
}
demo-after = Voici ce que le serveur dit maintenant :
demo-end = C’est tout. Pour le faire avec votre propre serveur : usher setup
demo-scenario = Entraînement avec la panne « { $name } ».
demo-serving = Le monde d’entraînement reste ouvert jusqu’à ce que vous appuyiez sur Ctrl+C.
demo-address-plex-tv = plex.tv
demo-address-auth-app = Page de connexion
demo-address-server = Serveur
demo-try = Dans un autre terminal :

## La fenêtre : les mots communs à plusieurs pages

this-mac = ce Mac
this-computer = cet ordinateur
seconds = { $count } s
percent = { $count } %
back = Retour
done = Terminé
cancel = Annuler
stop = Arrêter
stopping = Arrêt après cette étape
later = Plus tard
go-on = Continuer
change = Modifier
undo = Annuler
copy = Copier
details = Détails
on = Activé
off = Désactivé
try-again = Réessayer
start-again = Recommencer
check-again = Vérifier de nouveau
start-server = Démarrer le serveur
open-plex = Ouvrir Plex
open-plex-downloads = Ouvrir la page de Plex
plex-page = Page de Plex
good-to-know = Bon à savoir
independent = Usher est indépendant. Il n’est pas conçu par Plex.
state-works = en ordre
state-look = à vérifier
state-broken = problème
state-not-known = inconnu
state-off = par choix
state-checking = vérification
state-waiting = en attente
state-running = en cours
state-done = fait
state-failed = échec

## La fenêtre : la barre latérale

rail-steps = Étapes
rail-places = Lieux
rail-step = Étape { $step } sur { $of } : { $name }
rail-answered = répondu
rail-suggested = proposé
rail-no-libraries = pas encore
rail-libraries = { $count ->
    [one] { $count } bibliothèque
   *[other] { $count } bibliothèques
}
step-name-sign-in = Connexion
step-name-name = Nom et accès à distance
step-name-folders = Dossiers
step-name-review = Vérifier et installer
step-name-done = Terminé
place-overview = Vue d’ensemble
place-remote = Hors de chez vous
place-settings = Réglages

## La fenêtre : les faits et d’où ils viennent

fact-running = En marche
fact-connected = Associé
fact-not-connected = Associé à aucun compte
fact-settings = Réglages ouverts au propriétaire
fact-outside = Hors de chez vous
connected-to = Associé à { $account }
connecting-to = Association à { $account }
will-connect-to = L’associer à { $account }
connecting-clock = { $count } s, 60 au plus
evidence-answered = { $version } · a répondu à { $time }
evidence-asked = interrogé à { $time }
evidence-both-agree = le serveur et plex.tv sont d’accord · { $time }
evidence-listing-to-come = le serveur le dit · { $time } ; plex.tv l’affiche sous 2 min
evidence-settings = lus à { $time }
evidence-settings-closed = connectez-vous comme propriétaire pour les ouvrir
evidence-owner-hidden = le serveur ne dit pas à qui
evidence-unsaid = le serveur ne le dit pas
evidence-your-choice = votre choix

## La fenêtre : au début

page-looking = Un instant
    .lead = Usher regarde avant de demander.
looking-server = Votre serveur est interrogé
looking-account = À qui il est associé
page-blocked = Quelque chose bloque
    .lead = Usher n’a pas pu examiner votre serveur. Rien n’a été modifié.
page-not-installed = Plex Media Server n’est pas sur { $computer }
    .lead = C’est un programme gratuit de Plex. Téléchargez-le chez Plex, ouvrez-le une fois, puis revenez ici.
    .next = Une fois qu’il est installé, choisissez « Vérifier de nouveau ». Usher l’associe alors à votre compte.
page-starting = Votre serveur démarre
    .lead = Cette fenêtre continue toute seule.
    .patience = Après une mise à jour, plusieurs minutes sont normales. Merci de ne pas le redémarrer.
    .long = C’est long. Rien n’est perdu ; vous pouvez attendre sans risque.
starting-program = Ouverture de Plex Media Server
page-not-affected = Rien à faire ici
    .lead = Ce serveur n’a jamais été associé à un compte, et il peut le rester.
    .adds = Avec un compte, vous pouvez regarder hors de chez vous et partager, et les réglages sont à l’abri des autres.
sign-in-anyway = Se connecter quand même
page-no-account = Utiliser ce serveur sans compte
    .lead = Toute personne sur votre réseau domestique pourra alors ouvrir ses réglages.
    .outside = Vous ne pourrez ni regarder hors de chez vous ni partager.
    .temporary = Plex dit que c’est provisoire : une mise à jour peut y mettre fin. Usher vérifie après chacune.
    .how = Usher écrit le réglage « enableLocalSecurity » et redémarre le serveur.
requirement-off = Désactiver l’obligation
requirement-on = La réactiver
requirement-changing = Modification du réglage
requirement-is-off = L’obligation est désactivée
page-interrupted = L’installation s’est arrêtée en route
    .lead = Rien n’est perdu. Usher ne fait rien avant votre choix.

## La fenêtre : se connecter

page-sign-in = Associez votre serveur à votre compte
    .lead = Votre navigateur ouvre { $host }. Votre mot de passe va à Plex, jamais à Usher.
    .why = Plex l’exige des nouveaux serveurs.
    .later = Votre version ne l’exige pas encore ; la prochaine mise à jour l’exigera.
    .owner = Votre serveur a un propriétaire. Connectez-vous avec son compte pour voir les réglages.
    .internet = Internet est nécessaire maintenant, pas plus tard.
    .sent = Usher demande une connexion à Plex et attend votre oui. Dans votre compte, elle apparaît sous « Usher ». Votre serveur est démarré s’il ne tourne pas.
sign-in-with-browser = Se connecter avec le navigateur
another-device = Autre appareil…
without-account = Sans compte
page-waiting = Terminez la connexion dans votre navigateur
    .lead = Cette fenêtre continue toute seule.
    .at-once = Plex peut demander si c’était vous. Ne dites oui que si vous venez d’appuyer sur le bouton.
    .no-hurry = Prenez votre temps. Si la page a disparu, rouvrez-la.
asking-plex = Demande de connexion à Plex
waiting-for-you = En attente de vous
waiting-clock = { $waited } · encore ouvert { $left }
qr-code = Code QR de la page de connexion
scan-with-phone = Ou scannez ceci avec votre téléphone.
enter-code = Ou saisissez { $code } sur plex.tv/link.
open-browser-again = Rouvrir le navigateur
copy-address = Copier l’adresse
page-home-pin = Demandez à l’administrateur de ce Plex Home
    .lead = Vous êtes connecté avec le compte { $user }. Le serveur devrait appartenir à l’administrateur, { $admin }.
pin-for = Code PIN pour { $user }
pin-hint = Quatre chiffres, envoyés une fois à Plex, non conservés
pin-wrong = Ce code PIN ne correspond pas
another-account = Autre compte
continue-as = Continuer avec { $user }

## La fenêtre : les comptes

page-other-account = { $named ->
    [yes] Ce serveur appartient à { $owner }
   *[no] Ce serveur appartient à un autre compte Plex
}
    .lead = Vous êtes connecté avec le compte { $account }.
    .sign-in = { $named ->
    [yes] Utiliser le compte { $owner }
   *[no] Utiliser le compte du propriétaire
}
    .stays = { $named ->
    [yes] Connectez-vous avec le compte { $owner }, et tout reste tel quel.
   *[no] Connectez-vous avec le compte du propriétaire, et tout reste tel quel. Le serveur ne dit pas qui c’est.
}
    .evidence = fermés à ce compte
    .take-over = Reprendre…
    .agreement = { $named ->
    [yes] Le reprendre demande l’accord de { $owner }. Les personnes avec qui il est partagé perdent l’accès.
   *[no] Le reprendre demande l’accord du propriétaire. Les personnes avec qui il est partagé perdent l’accès.
}
    .elsewhere = { $named ->
    [yes] Seul { $owner } ou une personne devant cet ordinateur peut l’associer à un autre compte.
   *[no] Seul son propriétaire ou une personne devant cet ordinateur peut l’associer à un autre compte.
}
page-signed-out = Plex a déconnecté ce serveur
    .lead = Vos bibliothèques sont intactes. Connectez-vous pour l’associer de nouveau.
    .when = Cela arrive après une réinitialisation du mot de passe, ou quand le serveur est retiré des appareils autorisés.
    .evidence = plex.tv n’accepte plus sa session
sign-in-again = Se reconnecter

## La fenêtre : les réponses

page-review = Tout est prêt
    .lead = Rien d’autre ne change avant que vous n’appuyiez sur le bouton ci-dessous.
    .nothing-moves = Vos médias restent où ils sont : rien n’est copié, déplacé ni supprimé.
set-up = Installer
set-up-without = Installer sans bibliothèque
not-you = Pas vous ?
review-name = Le nommer « { $name } »
review-remote-off = Ne regarder que chez vous pour l’instant
review-remote-on = Ensuite, ouvrir la porte vers l’extérieur ; chez vous d’abord
review-libraries = Bibliothèques
change-name = le nom
change-remote = l’accès à distance
page-name = Nom et accès à distance
    .lead = C’est le nom que vous chercherez sur votre téléviseur.
    .off-first = Désactivé, le début est plus simple. Vous l’activerez plus tard en deux clics.
    .on-last = Usher l’active en dernier, pour qu’un routeur qui refuse ne retarde pas le reste.
    .terms = Plex les appelle « nom convivial » (friendly name) et « accès à distance ».
name = Nom
name-long = Les téléviseurs coupent les noms après une trentaine de lettres.
name-suggested = D’après le nom de { $computer }.
watch-from-outside = Regarder hors de chez moi
page-folders = Que doit montrer Plex ?
    .lead = Usher a regardé les noms des fichiers. Modifiez ce qui ne va pas.
kind-of-library = Type
choose-kind = Choisissez ce que c’est
leave-out = Laisser de côté
library-name = Nom
library-name-missing = Une bibliothèque a besoin d’un nom.
folders-why = Pourquoi, avec des exemples
folders-skipped = { $count ->
    [one] { $count } fichier que Plex ignorera
   *[other] { $count } fichiers que Plex ignorera
}
folders-more = et { $count } de plus
folders-empty = Il n’y a ici ni vidéos, ni musique, ni photos.
folders-would-take = Sur { $of } fichiers, Plex en prendrait { $count } dans une bibliothèque de ce type.
folders-away = { $count ->
    [one] { $count } fichier n’est pas encore sur cet ordinateur ; Plex le voit une fois téléchargé.
   *[other] { $count } fichiers ne sont pas encore sur cet ordinateur ; Plex les voit une fois téléchargés.
}
folders-in-use = Déjà dans votre bibliothèque { $name }.
folders-not-asked = Votre serveur n’a pas encore pu être interrogé ; Usher le fera pendant l’installation.
folders-readable = Plex peut lire ce dossier · interrogé à { $time }
drop-here = Déposez des dossiers ici, ou choisissez-les. Vous pouvez aussi le faire plus tard.
drop-more = Déposez d’autres dossiers ici.
choose-folders = Choisir des dossiers…
choose-more-folders = Choisir d’autres dossiers…
look-as-server = Regarder comme le serveur…
sheet-server-folders = Les dossiers tels que votre serveur les voit
folder-up = Remonter
choose-this-folder = Choisir ce dossier
folder-has-none = Aucun dossier ici.
drop-hint = Ajouter comme bibliothèque

## La fenêtre : l’installation

page-setting-up = Installation de « { $name } »
    .lead = Si quelque chose l’arrête, le prochain démarrage reprend ici.
leave-libraries-out = Finir sans les bibliothèques
page-done = « { $name } » est prêt
    .lead = Vous pouvez maintenant regarder chez vous.
    .browser = Le navigateur vous demandera peut-être de vous connecter une fois.
    .good-to-know = « Ouvrir Plex… » reste dans le menu de Plex, même quand tout va bien. Un onglet de connexion que Plex a ouvert de lui-même peut être fermé. Pour regarder ailleurs, utilisez l’application Plex de votre téléviseur avec le même compte.

## La fenêtre : un serveur installé

page-overview = Votre serveur
overview-works = Tout fonctionne chez vous.
overview-down = Votre serveur ne tourne pas.
overview-asking = Votre serveur est interrogé.
overview-signed-out = Connectez-vous pour voir ses réglages et ses bibliothèques.
overview-not-proven = Usher n’a pas pu montrer que ce serveur est à vous.
overview-outside-fails = Votre serveur est à vous et fonctionne chez vous. Il n’est pas encore joignable de l’extérieur.
no-libraries-yet = Pas encore de bibliothèque.
adding = Ajout : { $name }
label-identity = Identifiant
sign-out-dots = Se déconnecter…
sign-in = Se connecter
page-remote = Regarder hors de chez vous ?
    .lead = Votre serveur demande à votre routeur une porte ouverte.
remote-off = désactivé, votre choix
remote-on = activé
remote-port = activé, sur le port { $port }
remote-hole = { $what }. Mettez d’abord Plex Media Server à jour.
remote-plan = Regarder hors de chez vous peut demander une offre payante de Plex, la vôtre ou celle de la personne qui regarde. C’est Plex qui décide.
remote-trying = Tentative d’ouvrir la porte
remote-clock = { $count } s sur { $limit } au plus
not-now = Pas maintenant
turn-on = Activer
turn-back-off = Désactiver de nouveau
update-first = Mettre d’abord à jour…

## La fenêtre : les réglages

page-settings = Réglages
setting-language = Langue
setting-system = Comme le système
setting-appearance = Apparence
setting-light = Clair
setting-dark = Sombre
setting-text-size = Taille du texte
text-smaller = Plus petit
text-larger = Plus grand
setting-signed-in = Compte connecté
signed-in-kept = { $account }, gardé dans le coffre à mots de passe de cet ordinateur
signed-in-for-now = { $account }, jusqu’à la fermeture d’Usher
forget-me-dots = M’oublier…
setting-about = À propos
about = Usher { $version }. Indépendant, ni conçu ni approuvé par Plex. Il parle à plex.tv et à votre serveur, et n’envoie aucune statistique.

## La fenêtre : questions, messages brefs et entraînement

sheet-stop = Arrêter après cette étape ?
    .lead = Ce qui est fait reste fait. Vous pourrez continuer plus tard.
    .keep = Continuer
    .act = Arrêter
sheet-close = Arrêter après cette étape et fermer ?
    .lead = Ce qui est fait reste fait. Le prochain démarrage proposera de continuer.
    .keep = Continuer
    .act = Arrêter et fermer
sheet-forget = Vous oublier sur cet ordinateur ?
    .lead = Votre session et tout ce qu’Usher garde ici sont supprimés. Votre serveur reste associé. Usher reste dans la liste des appareils autorisés de Plex jusqu’à ce que vous l’y retiriez.
    .keep = Garder
    .act = M’oublier
sheet-sign-out = Se déconnecter où ?
    .keep = Rester connecté
    .here = Se déconnecter ici
    .here-lead = Ici : Usher oublie votre session, et le serveur reste associé.
    .server = Déconnecter le serveur
    .server-lead = Le serveur aussi : il faudra l’associer de nouveau, et ses réglages se ferment pour tout le monde.
sheet-add-library = Ajouter une bibliothèque
add-library = Ajouter
question-yes = Oui, continuer
question-no = Non, arrêter ici
toast-left-out = Laissé de côté : { $name }
toast-added = Ajouté : { $name }. Plex lit les dossiers.
toast-remote-off = Regarder hors de chez vous est désactivé
toast-forgotten = Oublié. Rien de votre compte n’est gardé ici.
toast-signed-out = Vous êtes déconnecté ici.
practice = Entraînement. Un Plex imaginaire ; rien ici ne touche au vôtre.
practice-scenario = Scénario
practice-all-well = tout va bien
practice-leave = Quitter l’entraînement
window-needs-display = Il n’y a pas d’écran pour ouvrir une fenêtre.
    .next = Utilisez « usher setup » ici, ou installez ce qui manque : { $packages }
progress-starting = Le serveur démarre.

## La fenêtre : chaque maillon de la chaîne

check-everything = Tout vérifier
    .about = Chaque point, du programme à Internet
page-chain = Vérification de tous les points
    .lead = Les résultats s’affichent au fur et à mesure.
    .works = Tout est en ordre sur cette liste. Vous pouvez fermer cette fenêtre.
    .unknown = Aucun problème sur cette liste. Une partie n’a pas pu être vérifiée.
    .checked = { $count ->
    [one] { $count } point vérifié à { $time }.
   *[other] { $count } points vérifiés à { $time }.
}
    .after = Les points qui suivent une rupture ne sont pas vérifiés.
chain-link = Point { $number } sur { $count }, { $name }
chain-all-tried = Tout a été essayé ici. Quelqu’un peut continuer avec le fichier d’assistance.
chain-tried = Essayé sans effet : { $what }
asks-installed = Plex Media Server est-il sur cet ordinateur, tel que Plex l’a signé ?
asks-running = Son processus tourne-t-il, et peut-il travailler ?
asks-port = Le programme sur le port du serveur est-il Plex Media Server ?
asks-answers = Dit-il qui il est ?
asks-claimed = À qui dit-il être associé, et plex.tv l’accepte-t-il ?
asks-settings = Ses réglages s’ouvrent-ils avec votre compte ?
asks-folders = Le serveur peut-il lire chaque dossier de ses bibliothèques ?
asks-libraries = Ses bibliothèques contiennent-elles ce qui se trouve dans leurs dossiers ?
asks-home = Le trouve-t-on chez vous par son nom, avec une connexion sécurisée ?
asks-plex-tv = plex.tv le connaît-il, et un chemin indiqué par plex.tv est-il ouvert ?
asks-router = Le routeur lui transmet-il un port ?
asks-outside = Son adresse publique répond-elle ?
copy-rule = Copier la règle
router-rule = Port externe { $port } (TCP) → { $inside }, port { $port }
paste-label = Collez ce que vous voyez
paste-hint = Une phrase affichée par Plex
find = Chercher
save-support-file = Enregistrer un fichier d’assistance…
copy-summary = Copier le résumé
save-dots = Enregistrer…
sheet-support-file = Enregistrer un fichier d’assistance ?
    .lead = Pour la personne qui vous aide : ce qu’Usher a trouvé, ce qui a été fait, et les dernières lignes des journaux du serveur.
    .making = Préparation du fichier
    .hidden = Masqué
    .nothing = rien
    .refused = Non enregistré : quelque chose qui ressemble à une clé reste dans { $file }, ligne { $line }. Rien n’a été écrit.
    .leave-out = Exclure ce fichier
hidden-sign-in-keys = { $count ->
    [one] { $count } clé de connexion
   *[other] { $count } clés de connexion
}
hidden-claim-tokens = { $count ->
    [one] { $count } code d’association
   *[other] { $count } codes d’association
}
hidden-pins = { $count ->
    [one] { $count } code PIN
   *[other] { $count } codes PIN
}
hidden-emails = { $count ->
    [one] { $count } adresse e-mail
   *[other] { $count } adresses e-mail
}
hidden-addresses = { $count ->
    [one] { $count } adresse réseau
   *[other] { $count } adresses réseau
}
hidden-certificates = { $count ->
    [one] { $count } certificat
   *[other] { $count } certificats
}
hidden-servers = { $count ->
    [one] { $count } nom de serveur
   *[other] { $count } noms de serveur
}
hidden-computers = { $count ->
    [one] { $count } nom d’ordinateur
   *[other] { $count } noms d’ordinateur
}
hidden-identifiers = { $count ->
    [one] { $count } identifiant
   *[other] { $count } identifiants
}
hidden-people = { $count ->
    [one] le nom de { $count } personne
   *[other] les noms de { $count } personnes
}
hidden-media = { $count ->
    [one] { $count } titre ou nom de fichier
   *[other] { $count } titres et noms de fichier
}
hidden-homes = { $count ->
    [one] { $count } dossier personnel
   *[other] { $count } dossiers personnels
}
toast-summary-copied = Le résumé est dans le presse-papiers
toast-support-file-saved = Enregistré sous { $path }
sheet-viewers = Quelqu’un regarde en ce moment
    .lead = Le serveur doit s’arrêter pour cela.
    .asking = On demande qui regarde
    .nobody = Plus personne ne regarde.
    .waits = Usher continuera quand plus personne ne regardera.
    .when-it-ends = À la fin
    .now = Maintenant
viewer = { $user } regarde { $title }, encore { $minutes } min.
viewer-without-end = { $user } regarde { $title }.
sheet-take-over = { $named ->
    [yes] Dissocier de { $owner } et associer à { $account } ?
   *[no] Dissocier du propriétaire et associer à { $account } ?
}
    .lead = Les personnes avec qui le serveur est partagé perdent l’accès jusqu’à une nouvelle invitation. Bibliothèques, nom et identité restent.
    .keep = Garder
    .act = Dissocier et associer
take-over-shares = { $count ->
    [one] { $count } personne est indiquée : { $names }
   *[other] { $count } personnes sont indiquées : { $names }
}
remote-how = Comment
remote-automatic = Automatique
remote-by-port = Sur un port
remote-port-label = Port que vous avez ouvert dans le routeur
remote-no-port = Un port est un nombre de 1 à 65535.
remote-your-router = votre routeur
remote-one-router = Routeur : { $router } répond · un seul routeur · adresse propre
remote-router-answers = Routeur : { $router } répond
remote-checking = On interroge le routeur et on regarde de l’extérieur
remote-home-goes-on = Chez vous, tout continue.
remote-proven = Vous pouvez regarder hors de chez vous.
remote-open-for = ouverte depuis { $count } s, selon Plex
remote-phone = Pour le voir vous-même : désactivez le Wi-Fi du téléphone et ouvrez Plex.

## La fenêtre : une réinstallation, et le retour en arrière

place-reinstall = Réinstallation
place-copies = Copies de sécurité
month = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juill.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
copy-day = { $day } { month }
copy-moment = { $day } { month } { $year } à { $time }
page-reinstall = Réinstaller proprement, avec retour possible
    .lead = { $count ->
        [one] Rien n’est supprimé : { $count } élément, { $size }, va dans une copie de sécurité.
       *[other] Rien n’est supprimé : { $count } éléments, { $size }, vont dans une copie de sécurité.
    }
    .counting = { $count ->
        [one] Rien n’est supprimé : { $count } élément, déjà { $size } comptés, va dans une copie de sécurité.
       *[other] Rien n’est supprimé : { $count } éléments, déjà { $size } comptés, vont dans une copie de sécurité.
    }
    .unsized = { $count ->
        [one] Rien n’est supprimé : { $count } élément va dans une copie de sécurité.
       *[other] Rien n’est supprimé : { $count } éléments vont dans une copie de sécurité.
    }
    .nothing = De cette façon tout est gardé : il n’y a rien à faire.
    .tried = Usher a réinstallé ce serveur le { $day }, et la panne est toujours là. Recommencer n’aiderait pas non plus.
    .way-back = La copie de sécurité reste jusqu’à ce que vous la supprimiez, et se remet en place d’un clic.
reinstall-untried = { $count ->
    [one] { $count } réparation plus légère n’a pas été essayée. Elle prend une minute et garde tout.
   *[other] { $count } réparations plus légères n’ont pas été essayées. Elles prennent une minute et gardent tout.
}
reinstall-fresh = Repartir à neuf avec
reinstall-fresh-sign-in = la connexion seulement
reinstall-fresh-usual = la connexion et les réglages
reinstall-fresh-all = tout
reinstall-pieces = Élément par élément
reinstall-kept = Gardé : { $what }.
reinstall-plan = Ce qui sera fait
reinstall-moves = { $count ->
    [one] Mettre { $count } élément dans une copie de sécurité
   *[other] Mettre { $count } éléments dans une copie de sécurité
}
reinstall-begins = Commencer une copie de sécurité
reinstall-all-steps = { $count ->
    [one] { $count } étape
   *[other] Les { $count } étapes
}
reinstall-free = { $size } y sont libres.
reinstall-linked = Votre bibliothèque se trouve dans { $place }. Elle y reste ; seul le lien est mis de côté.
reinstall-stranger = Les téléviseurs, les applications et vos proches verront un nouveau serveur.
reinstall-shares = { $count ->
    [one] Vous le partagez avec { $count } personne, à inviter de nouveau. Cela ne peut pas être annulé.
   *[other] Vous le partagez avec { $count } personnes, à inviter de nouveau. Cela ne peut pas être annulé.
}
keep-sign-in = La connexion
    .short = connexion
    .lost = Décoché : vous vous connectez une fois, et le serveur est associé de nouveau.
keep-settings = Les réglages
    .short = réglages
    .lost = Décoché : ses réglages sont ceux du premier jour. Son nom est proposé de nouveau.
keep-libraries = La liste des bibliothèques
    .short = bibliothèques
    .lost = Décoché : les bibliothèques ne sont pas proposées de nouveau. L’historique de lecture part avec elles.
keep-history = L’historique de lecture et les affiches
    .short = historique de lecture
    .lost = Décoché : ce qui a été vu, les notes, les affiches et les playlists restent dans la copie de sécurité. Les bibliothèques sont relues.
keep-identity = L’identité
    .short = identité
    .lost = Décoché : les téléviseurs et vos proches voient un nouveau serveur ; les partages sont à renvoyer. Cela ne peut pas être annulé.
keep-caches = Les caches et les journaux
    .short = caches
    .lost = Décoché : rien qui vous manquerait. Ils se refont d’eux-mêmes.
keep-application = Le programme
    .short = programme
    .lost = Décoché : Plex Media Server est à réinstaller.
start = Démarrer
put-back = Remettre en place
put-back-all = Tout remettre en place
swap-again = Échanger de nouveau
page-reinstalling = Réinstallation en cours
    .lead = Rien n’est supprimé. Vous pouvez arrêter et revenir en arrière à tout moment.
page-putting-back = Remise en place en cours
    .lead = Ce qui est là maintenant est gardé aussi, dans une copie de sécurité à part.
stopped-with-copy = Rien n’est perdu. Ce qui a été mis de côté est dans « { $copy } ».
page-reinstall-done = { $name } tourne à nouveau
    .lead = Reparti à neuf, et vous pouvez regarder dès maintenant.
    .put-back = Votre ancien serveur se remet en place d’un clic.
    .not-mended = La panne est toujours là : les données n’y étaient donc pour rien.
fact-same-identity = Même identité
evidence-same-identity = les téléviseurs le retrouvent
fact-new-identity = Une nouvelle identité
evidence-new-identity = les téléviseurs et vos proches voient un nouveau serveur
fact-as-before = { $count ->
    [0] Nom comme avant
    [one] Nom et { $count } bibliothèque comme avant
   *[other] Nom et { $count } bibliothèques comme avant
}
fact-safety-copy = Copie de sécurité
evidence-safety-copy = { $size }, gardée jusqu’à ce que vous la supprimiez
evidence-safety-copy-unsized = gardée jusqu’à ce que vous la supprimiez
connect-again-by-hand = À associer de nouveau à la main
    .apps = Sur les téléviseurs et les téléphones, choisissez une fois le nouveau serveur. L’ancien peut être retiré dans « Appareils autorisés ».
    .friends = Invitez de nouveau, chez Plex, les personnes avec qui vous partagez.
page-copies = Copies de sécurité
    .lead = Ce qu’Usher a mis de côté et peut remettre en place.
    .none = Aucune copie de sécurité. Usher en fait une avant toute étape qu’il ne pourrait pas annuler autrement.
copy-for-reinstall = réinstallation
copy-for-put-back = avant la remise en place d’une autre
copy-settings = réglages et connexion
copy-data = bibliothèque, historique et affiches
copy-caches = caches
copy-logs = journaux
copy-application = le programme
copy-complete = complète
copy-altered = modifiée à la main depuis
copy-missing = il en manque une partie
copy-underway = copiée à moitié
copy-used-up = remise en place ; elle ne contient plus rien
copy-old = plus de 30 jours
show-in-finder = Afficher dans le Finder
show-folder = Afficher le dossier
delete-dots = Supprimer…
deleting-copy = Suppression de la copie du { $day }
sheet-delete-copy = Supprimer la copie du { $day } ?
    .lead = Perdu pour de bon : { $what }.
    .nothing = Elle ne contient plus rien à remettre en place.
    .keep = Garder
    .act = Supprimer la copie
toast-put-back = Le serveur du { $day } tourne à nouveau. Ce que vous aviez il y a une minute est gardé aussi.
toast-copy-deleted = La copie du { $day } est supprimée.
page-interrupted-reinstall = Une réinstallation s’est arrêtée en route
    .lead = { $step ->
        [0] Pendant la première des { $count } étapes. Rien n’est perdu. Usher ne fait rien avant votre choix.
       *[other] Après l’étape { $step } sur { $count }. Rien n’est perdu. Usher ne fait rien avant votre choix.
    }
page-interrupted-put-back = Une remise en place s’est arrêtée en route
interrupted-data = Vos données sont complètes dans cette copie de sécurité :
overview-reinstalled = Réinstallé le { $day } ; votre ancien serveur est gardé.
overview-reinstalled-old = Votre ancien serveur est gardé depuis le { $day }, donc depuis plus de 30 jours.
look-at-copies = Voir les copies de sécurité
use-the-same = Reprendre le nom et les bibliothèques
reinstall-dots = Réinstaller…
rituals = Étapes inutiles
sheet-rituals = Étapes dont vous pouvez vous passer
    .lead = Une recette connue a { $count } étapes. { $needless } sont inutiles ici, Usher en fait { $done } pour vous, { $yours } vous reviennent.
    .keep = Fermer
ritual-needless = inutile
ritual-done = Usher le fait
ritual-yours = vous revient
ritual-uninstall = Désinstaller le serveur à la main
    .why = Usher l’arrête et met ses éléments de côté, pour qu’ils puissent revenir.
ritual-devices = Retirer le Mac des appareils autorisés
    .why = Seulement pour une nouvelle identité. Le retirer à la main déconnecte le serveur et peut mettre fin aux partages.
ritual-trash = Vider la Corbeille
    .why = Plex n’y regarde jamais. Vous perdriez ce qui peut encore être remis en place.
ritual-history = Effacer l’historique de Safari
    .why = Le serveur ne garde rien dans votre navigateur qui puisse être faux.
ritual-restart = Redémarrer le Mac
    .why = Usher s’assure que chaque partie du serveur est terminée.
ritual-unzip = Décompresser et glisser dans Applications
    .why = Votre programme reste où il est, tant qu’il est authentique.
ritual-private = Ouvrir une fenêtre privée
    .why = Usher vous connecte sans les cookies d’anciennes connexions.
ritual-close = Fermer l’autre fenêtre
    .why = Cela ne change rien à la connexion.
ritual-open = Ouvrir le serveur d’un double clic
    .why = Usher le démarre et attend qu’il réponde.
ritual-unverified = Fermer l’avertissement d’un programme non vérifié
    .why = Il ne vient que pour un programme tout juste téléchargé. Le vôtre n’est pas nouveau.
ritual-control-click = L’ouvrir avec la touche Contrôle
    .why = Cela aussi ne vaut que pour un programme tout juste téléchargé.
ritual-page = Attendre la page de connexion de Plex
    .why = Usher ouvre la page qui va avec ce serveur. Un autre onglet peut être fermé.
ritual-sign-in = Se connecter à Plex
    .why = Votre mot de passe est pour Plex seul. Étape sautée tant qu’une connexion est gardée.
ritual-address = Corriger l’adresse à la main
    .why = Aucune adresse ne peut être fausse : la connexion ne revient par aucune.
ritual-pin = Saisir votre code PIN
    .why = Seulement dans un Plex Home dont l’administrateur en a un.
ritual-got-it = Appuyer sur « Got it »
    .why = Usher ne montre pas de pages qu’il faudrait seulement fermer.
ritual-name = Donner un nom, accès à distance désactivé
    .why = L’ancien nom est proposé, et l’accès à distance commence désactivé.
ritual-spinner = Attendre 30 secondes après « Suivant »
    .why = Usher nomme chaque étape et en montre les secondes.
ritual-libraries = Décocher les bibliothèques proposées, ajouter les vôtres
    .why = Vos anciennes bibliothèques sont proposées, avec nom, genre et dossiers.
ritual-quit = Quitter Safari à la fin
    .why = Rien ne reste ouvert qui pourrait gêner.
ritual-player = Ouvrir Plex pour Mac pour tout pouvoir régler
    .why = Usher prouve que les réglages s’ouvrent pour vous avant de dire que c’est fini.

## Les paquets : ce que le système dit d’Usher, et pourquoi il demande. Une ligne chacun, sans arguments

bundle-kind = Configuration de Plex
bundle-summary = Configure Plex Media Server depuis un seul endroit
bundle-description = Usher trouve votre Plex Media Server, vous connecte, associe le serveur à votre compte, lui donne un nom, ajoute vos bibliothèques et vérifie à la fin que tout fonctionne.
bundle-promise = Avant tout changement, vous voyez le plan complet. En cas d’échec, Usher dit ce qui s’est passé, pourquoi, et ce qu’il faut faire. Il est indépendant : Plex ne l’a ni créé ni approuvé et n’en assure pas l’assistance.
bundle-local-network = Usher cherche votre serveur sur votre réseau domestique et communique avec lui.
bundle-folders = Usher lit les noms dans le dossier que vous choisissez et propose des bibliothèques. Il n’y ouvre aucun fichier.
bundle-apple-events = Usher demande à Plex Media Server de s’arrêter lorsqu’une étape l’exige. Il ne commande aucun autre programme.
