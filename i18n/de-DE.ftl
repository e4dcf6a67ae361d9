# Was Usher sagt, auf Deutsch. Kennungen, Angaben und Teile sind dieselben wie
# im Englischen; tests/house.rs sagt, wo etwas abweicht.
#
# Anrede: Sie. Überschriften ohne Punkt. Begriffe: anmelden, mit Ihrem Konto
# verbinden (claim), Fernzugriff, Mediathek, von unterwegs.

## Probleme: was geschehen ist, warum, und was jetzt hilft

problem-server-silent = Ihr Server antwortet nicht
    .why = Unter { $address } ist nichts zu erreichen.
    .next = Starten Sie Plex Media Server und versuchen Sie es noch einmal. Läuft Ihr Server woanders, geben Sie seine Adresse an.

problem-server-starting = Ihr Server startet noch
    .why = Er meldet: { $status }
    .next = Warten Sie einen Moment. Nach einem Update kann das einige Minuten dauern; starten Sie den Server währenddessen nicht neu.

problem-server-slow = Ihr Server braucht zu lange für eine Antwort
    .why = Unter { $address } ist er zu erreichen, hat aber nicht rechtzeitig geantwortet. Vielleicht hat er den Auftrag trotzdem ausgeführt.
    .next = Versuchen Sie es noch einmal. Was schon erledigt ist, wird erkannt und nicht doppelt ausgeführt.

problem-server-not-plex = Das ist kein Plex Media Server
    .why = Unter { $address } antwortet ein anderes Programm. Seine Antwort beginnt so: { $seen }
    .next = Prüfen Sie die Adresse. Belegt ein anderes Programm diesen Port, beenden Sie es, starten Sie Plex Media Server und versuchen Sie es noch einmal.

problem-server-redirects = Ihr Server verweist auf eine andere Adresse
    .why = Er schickt uns zu { $host }. Ihre Anmeldung geht nie an eine Adresse, die Sie nicht gewählt haben.
    .next = Geben Sie die Adresse des Servers selbst an, nicht die eines vorgeschalteten Proxys.

problem-server-cut = Ihr Server hat die Verbindung abgebrochen
    .why = Die Verbindung endete, bevor die Antwort da war. Vielleicht hat der Server den Auftrag trotzdem ausgeführt.
    .next = Versuchen Sie es noch einmal. Was schon erledigt ist, wird erkannt und nicht doppelt ausgeführt.

problem-server-failed = Ihr Server konnte den Auftrag nicht ausführen
    .why = Seine eigene Antwort war: { $status } { $summary }
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, starten Sie Plex Media Server neu.

problem-server-signed-out = Plex hat Ihren Server abgemeldet
    .why = plex.tv nimmt die Anmeldung nicht mehr an, die der Server gespeichert hat, etwa nach einem neuen Passwort, das alle Geräte abgemeldet hat, oder seit er aus der Liste der zugelassenen Geräte entfernt wurde. Ihre Mediatheken sind unversehrt.
    .next = Verbinden Sie den Server neu mit Ihrem Konto. Im Menü des Servers geht das mit „Plex öffnen …“.

problem-server-refused = Ihr Server erkennt Sie nicht als Eigentümer an
    .why = plex.tv führt ihn als Ihren Server, aber er weist Ihre Anmeldung ab. Gleich nach dem Verbinden gibt sich das von selbst.
    .next = Warten Sie eine Minute und versuchen Sie es noch einmal. Bleibt es dabei, melden Sie sich hier ab und wieder an.

problem-server-changed = Jetzt antwortet ein anderer Server
    .why = Am Anfang war es { $expected }, jetzt ist es { $found }. An dem neuen wurde nichts geändert.
    .next = Sorgen Sie dafür, dass hier nur ein Plex Media Server läuft, und beginnen Sie noch einmal.

problem-server-listener-unknown = Anstelle Ihres Servers antwortet ein unbekanntes Programm
    .why = Das ließ sich darüber herausfinden: { $who }. Ihre Anmeldung wurde ihm nicht geschickt.
    .next = Vergewissern Sie sich, dass es Ihr Plex Media Server ist. Bestätigen Sie es erst dann.

problem-server-secret-in-clear = Ihre Anmeldung wäre ungeschützt unterwegs
    .why = { $address } ist ein anderer Computer, und die Verbindung dorthin ist nicht verschlüsselt. Andere könnten Ihre Anmeldung mitlesen, deshalb wurde sie nicht gesendet.
    .next = Geben Sie eine Adresse an, die mit https:// beginnt, starten Sie Usher auf dem Server selbst oder verbinden Sie sich über SSH (--ssh).

problem-plex-tv-silent = Der Anmeldedienst von Plex antwortet nicht
    .why = plex.tv ist von hier aus nicht zu erreichen. Es wird jetzt gebraucht, um Sie anzumelden und den Server zu verbinden, später zum Ansehen zu Hause aber nicht mehr.
    .next = Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.

problem-plex-tv-slow = Der Anmeldedienst von Plex braucht zu lange für eine Antwort
    .why = plex.tv hat nicht rechtzeitig geantwortet. Vielleicht wurde der Auftrag trotzdem ausgeführt.
    .next = Versuchen Sie es in einer Minute noch einmal. Was schon erledigt ist, wird erkannt und nicht doppelt ausgeführt.

problem-plex-tv-cut = Der Anmeldedienst von Plex hat die Verbindung abgebrochen
    .why = Die Verbindung zu plex.tv endete, bevor die Antwort da war.
    .next = Versuchen Sie es noch einmal. Was schon erledigt ist, wird erkannt und nicht doppelt ausgeführt.

problem-plex-tv-impostor = Anstelle von plex.tv antwortet etwas anderes
    .why = Stattdessen kam: { $seen }. So verhalten sich Netze, in denen man sich zuerst anmelden muss, etwa im Hotel.
    .next = Öffnen Sie eine beliebige Seite im Browser, melden Sie sich dort im Netz an, falls es verlangt wird, und versuchen Sie es noch einmal.

problem-sign-in-refused = Plex nimmt Ihre Anmeldung nicht mehr an
    .why = Sie wurde beendet, zum Beispiel durch ein neues Passwort oder weil Usher aus den Geräten Ihres Kontos entfernt wurde.
    .next = Melden Sie sich noch einmal an. Ihre Mediatheken sind sicher.

problem-plex-tv-forbids = Plex erlaubt das Ihrem Konto nicht
    .why = Ihre Anmeldung ist in Ordnung, aber dieses Konto darf nicht tun, was verlangt wurde.
    .next = Melden Sie sich mit dem Konto an, dem der Server gehören soll.

problem-plex-tv-rejects = Plex konnte mit der Anfrage nichts anfangen
    .why = Der Fehler liegt bei plex.tv und nicht bei Ihnen. Von dort heißt es: { $summary }
    .next = Versuchen Sie es später noch einmal.

problem-plex-tv-busy = Plex bittet uns zu warten
    .why = Von hier kamen in kurzer Zeit zu viele Anfragen.
    .next = { $seconds ->
        [one] Warten Sie eine Sekunde und versuchen Sie es noch einmal.
       *[other] Warten Sie { $seconds } Sekunden und versuchen Sie es noch einmal.
    }

problem-plex-tv-failed = Der Anmeldedienst von Plex ist gestört
    .why = plex.tv hat mit einem eigenen Fehler geantwortet ({ $status }). An Ihrem Computer liegt es nicht.
    .next = Warten Sie ein paar Minuten und versuchen Sie es noch einmal. Was erledigt ist, bleibt erledigt.

problem-sign-in-needed = Sie müssen sich bei Plex anmelden
    .why = Nur der Eigentümer kann den Server mit einem Konto verbinden und seine Einstellungen ändern, und hier ist niemand angemeldet.
    .next = Melden Sie sich an und versuchen Sie es noch einmal.

problem-sign-in-expired = Die Anmeldung ist abgelaufen
    .why = Sie wurde im Browser nicht rechtzeitig bestätigt.
    .next = Beginnen Sie die Anmeldung noch einmal.

problem-sign-in-home-pin-needed = Die PIN von { $user } wird gebraucht
    .why = Dieses Konto gehört zu einem Plex Home und ist mit einer vierstelligen PIN geschützt.
    .next = Geben Sie die PIN ein. Sie wird nicht gespeichert.

problem-sign-in-home-pin-wrong = Das ist nicht die richtige PIN
    .why = Plex hat die vier Ziffern nicht angenommen.
    .next = Geben Sie die PIN noch einmal ein. Wer das Plex Home verwaltet, kann auf plex.tv eine neue festlegen.

problem-sign-in-home-admin-missing = Für dieses Plex Home ist niemand als Verwalter genannt
    .why = Ein Server in einem Plex Home sollte dem Konto gehören, das es verwaltet, und plex.tv nennt keines.
    .next = Melden Sie sich mit dem Konto an, das das Plex Home verwaltet.

problem-claim-owned-by-another = Dieser Server gehört zu einem anderen Konto
    .why = { $named ->
        [yes] Er ist mit { $owner } verbunden und wurde so gelassen, wie er ist.
       *[no] Er ist mit einem Konto verbunden, das nicht Ihres ist, und wurde so gelassen, wie er ist.
    }
    .next = Melden Sie sich mit jenem Konto an. Oder trennen Sie den Server zuerst von seinem Konto (unclaim).

problem-claim-had-owner = Dieser Server hatte schon einen Eigentümer
    .why = { $named ->
        [yes] Er war mit { $owner } verbunden. Wer ihn jetzt verbindet, wird sein Eigentümer.
       *[no] Er war mit einem Konto verbunden, das er nicht mehr nennt. Wer ihn jetzt verbindet, wird sein Eigentümer.
    }
    .next = Bestätigen Sie, dass der Server Ihnen gehört.

problem-claim-unusual-account = Soll der Server { $user } gehören?
    .why = { $kind ->
        [guest] { $user } ist Gast in einem Plex Home.
        [restricted] { $user } ist ein verwaltetes Konto mit Einschränkungen.
        [member] { $user } gehört zu einem Plex Home, verwaltet es aber nicht.
       *[other] { $user } ist nicht das Konto, das hier zuletzt benutzt wurde.
    }
    .next = Melden Sie sich mit dem Konto an, dem der Server gehören soll, oder bestätigen Sie dieses.

problem-claim-page-missing = Ihr Server hat keine eigene Seite zum Verbinden
    .why = Der Server hat keine geschrieben, oder man darf ihr nicht trauen.
    .next = Lassen Sie Usher den Server verbinden, während er gestoppt ist, oder wählen Sie im Menü des Servers „Plex öffnen …“.

problem-claim-refused = Ihr Server ließ sich nicht mit Ihrem Konto verbinden
    .why = Er hat keinen der üblichen Wege angenommen. Versucht wurde: { $tried }
    .next = Schließen Sie es auf der Seite von Plex im Browser ab oder lassen Sie Usher den Server verbinden, während er gestoppt ist.

problem-claim-token-expired = Der Claim-Token wird nicht angenommen
    .why = Ein Claim-Token gilt vier Minuten lang und für einen einzigen Server. Dieser ist abgelaufen oder wurde schon benutzt.
    .next = Holen Sie sich auf plex.tv/claim einen neuen und benutzen Sie ihn sofort. Oder melden Sie sich an, dann brauchen Sie keinen.

problem-claim-token-malformed = Das ist kein Claim-Token
    .why = Ein Claim-Token beginnt mit claim- und steht allein in einer Zeile.
    .next = Kopieren Sie ihn noch einmal vollständig von plex.tv/claim.

problem-claim-unproven = Es ist nicht sicher, dass der Server Ihnen gehört
    .why = Der Server sagt, dass er mit einem Konto verbunden ist, aber ein Beleg fehlt: { $missing }
    .next = Warten Sie eine Minute und versuchen Sie es noch einmal.

problem-claim-exchange-refused = Plex hat den gestoppten Server nicht verbunden
    .why = plex.tv hat den Claim-Token abgelehnt; er gilt nur vier Minuten.
    .next = Versuchen Sie es noch einmal. Jedes Mal wird ein neuer Claim-Token geholt.

problem-claim-missing = Dieser Server ist mit keinem Konto verbunden
    .why = Was Sie wünschen, geht nur bei einem Server, der mit Ihrem Konto verbunden ist (claim).
    .next = Melden Sie sich an und verbinden Sie den Server zuerst.

problem-setting-missing = Diese Einstellung gibt es auf dem Server nicht
    .why = Seine Version kennt { $key } nicht.
    .next = Aktualisieren Sie den Server. Ist er schon aktuell, melden Sie es, damit Usher es lernen kann.

problem-setting-not-kept = Ihr Server hat eine Einstellung nicht übernommen
    .why = { $setting ->
        [name] Der neue Name wurde gesendet, aber der Server zeigt einen anderen.
        [remote_access] Die Wahl für den Fernzugriff wurde gesendet, aber der Server zeigt eine andere.
        [terms] Ihre Zustimmung zu den Nutzungsbedingungen wurde gesendet, aber der Server zeigt sie nicht.
       *[other] { $setting } wurde gesendet, aber der Server zeigt etwas anderes.
    }
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, starten Sie Plex Media Server neu.

problem-library-differs = Die Mediathek „{ $name }“ gibt es schon, aber anders
    .why = Sie hat andere Ordner oder ist von anderer Art. Eine vorhandene Mediathek wird nie geändert oder entfernt.
    .next = Wählen Sie einen anderen Namen oder geben Sie die Ordner an, die diese Mediathek hat.

problem-library-missing = Die Mediathek „{ $name }“ ist nicht erschienen
    .why = Der Server hat den Auftrag angenommen, führt die Mediathek aber nicht auf.
    .next = Versuchen Sie es noch einmal.

problem-library-refused = Der Server hat die Mediathek „{ $name }“ nicht angelegt
    .why = Er meldet: { $summary }
    .next = Prüfen Sie Namen, Art und Ordner dieser Mediathek.

problem-library-folder-elsewhere = Dieser Ordner ist auf einem anderen Computer
    .why = { $folder } liegt auf dem Computer Ihres Servers, und Usher kann nur auf diesem hier die Namen von Dateien lesen.
    .next = Starten Sie Usher dort, oder sagen Sie selbst, welche Art von Mediathek es ist.

problem-library-folder-missing = Diesen Ordner gibt es nicht
    .why = { $folder } ist auf diesem Computer nicht vorhanden.
    .next = Prüfen Sie den Pfad. Es wurde nichts geändert.

problem-library-folder-silent = Der Datenträger hinter einem Ordner antwortet nicht
    .why = Nach { $folder } wurde gefragt, aber es kam nichts zurück. So ist es bei einer Freigabe, wenn der andere Computer aus ist oder schläft.
    .next = Wecken Sie den anderen Computer oder schließen Sie das Laufwerk neu an und versuchen Sie es noch einmal. Oder lassen Sie den Ordner weg.

problem-library-drive-missing = { $volume } ist nicht angeschlossen
    .why = { $folder } liegt auf einem Laufwerk, das dieser Computer gerade nicht hat.
    .next = Schließen Sie { $volume } an und versuchen Sie es noch einmal, oder lassen Sie den Ordner weg. Es wurde nichts geändert.

problem-library-drive-renamed = { $volume } ist unter einem anderen Namen wiedergekommen
    .why = { $folder } liegt jetzt unter { $now }. Das geschieht, wenn der alte Name noch belegt war.
    .next = Nehmen Sie { $now }. Oder trennen Sie das Laufwerk, entfernen Sie, was am alten Ort liegen blieb, und schließen Sie es wieder an.

problem-library-folder-closed = Sie können diesen Ordner vielleicht öffnen, Plex aber nicht
    .why = Plex Media Server läuft als Benutzer { $user } und darf nicht durch { $at }. Dieser Ordner gehört { $owner } (Rechte { $mode }). Deshalb kann der Server { $folder } nicht lesen.
    .next = Führen Sie diesen Befehl selbst aus und versuchen Sie es noch einmal: { $command }

problem-library-drive-closed = Plex darf das Laufwerk dieses Ordners nicht benutzen
    .why = Plex Media Server läuft als Benutzer { $user }. Das Laufwerk unter { $at } ({ $system }) wurde für andere eingehängt, deshalb ist { $folder } für den Server verschlossen.
    .next = Hängen Sie das Laufwerk so ein, dass { $user } es lesen darf, und versuchen Sie es noch einmal. Die Optionen dafür sind uid, gid und umask bei exFAT, NTFS und Freigaben, allow_other bei sshfs und rclone.

problem-library-folder-private = Sie können diesen Ordner öffnen, Plex aber nicht
    .why = macOS hält { $folder } unter Verschluss, bis Sie Plex Media Server das Lesen erlauben.
    .next = { $pane ->
        [removable] Schalten Sie in „Datenschutz & Sicherheit“ → „Dateien & Ordner“ für Plex Media Server „Wechselmedien“ ein. Starten Sie den Server danach neu und versuchen Sie es noch einmal.
        [network] Schalten Sie in „Datenschutz & Sicherheit“ → „Dateien & Ordner“ für Plex Media Server „Netzwerkvolumes“ ein. Starten Sie den Server danach neu und versuchen Sie es noch einmal.
        [desktop] Schalten Sie in „Datenschutz & Sicherheit“ → „Dateien & Ordner“ für Plex Media Server „Ordner ‚Schreibtisch‘“ ein. Starten Sie den Server danach neu und versuchen Sie es noch einmal.
        [documents] Schalten Sie in „Datenschutz & Sicherheit“ → „Dateien & Ordner“ für Plex Media Server „Ordner ‚Dokumente‘“ ein. Starten Sie den Server danach neu und versuchen Sie es noch einmal.
        [downloads] Schalten Sie in „Datenschutz & Sicherheit“ → „Dateien & Ordner“ für Plex Media Server „Ordner ‚Downloads‘“ ein. Starten Sie den Server danach neu und versuchen Sie es noch einmal.
       *[full] Schalten Sie in „Datenschutz & Sicherheit“ → „Festplattenvollzugriff“ Plex Media Server ein. Starten Sie den Server danach neu und versuchen Sie es noch einmal.
    }

problem-library-folder-unseen = Ihr Server sieht einen Ordner nicht
    .why = { $folder } gibt es für Plex Media Server nicht, oder er darf den Ordner nicht öffnen, auch wenn Sie es dürfen.
    .next = Prüfen Sie den Pfad und ob das Laufwerk angeschlossen ist. Läuft der Server in einem Container, geben Sie den Pfad so an, wie er dort heißt. Erlauben Sie dann Plex Media Server, den Ordner zu lesen.

problem-remote-access-known-hole = Diese Version Ihres Servers hat eine bekannte Sicherheitslücke
    .why = Für Version { $version } ist die Lücke { $id } gemeldet. Von außen erreichbar, stünde der Server Fremden offen.
    .next = Aktualisieren Sie Plex Media Server auf { $fixed } oder neuer und schalten Sie den Fernzugriff erst danach ein.

problem-vault-not-kept = Ihre Anmeldung konnte nicht gespeichert werden
    .why = Der Passwortspeicher dieses Computers hat sie nicht angenommen: { $cause }
    .next = Sie können weitermachen; Usher vergisst die Anmeldung, wenn es endet. Um sie zu behalten, entsperren Sie den Speicher (auf einem Mac über SSH: security unlock-keychain) oder geben Sie mit --secret-store file:PFAD eine Datei an.

problem-vault-file-open = Andere können die Datei mit Ihrer Anmeldung lesen
    .why = { $path } ist für andere Benutzer dieses Computers lesbar und wird deshalb nicht benutzt.
    .next = Sorgen Sie dafür, dass nur Sie die Datei lesen können (chmod 600), und versuchen Sie es noch einmal.

problem-support-file-unsafe = Die Support-Datei wurde nicht gespeichert
    .why = In { $file }, Zeile { $line }, ist etwas übrig, das wie ein Schlüssel aussieht. Es wurde nichts geschrieben.
    .next = Lassen Sie { $file } weg und speichern Sie noch einmal.

problem-support-file-exists = Eine Datei mit diesem Namen gibt es schon
    .why = { $path } ist bereits vorhanden, und Usher überschreibt nichts.
    .next = Wählen Sie einen anderen Namen.

problem-support-file-not-written = Die Support-Datei konnte nicht geschrieben werden
    .why = Das System meldet: { $cause }. Unter { $path } ist nichts zurückgeblieben.
    .next = Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Laufwerk und speichern Sie noch einmal.

problem-journal-not-written = Usher konnte sein Vorhaben nicht notieren
    .why = Das System meldet: { $cause }. Ohne diese Notiz ließe sich eine Unterbrechung nicht beheben, deshalb wurde nichts geändert.
    .next = Schaffen Sie Platz auf dem Laufwerk oder prüfen Sie die Rechte des Ordners und versuchen Sie es noch einmal.

problem-journal-unreadable = Die Notizen eines früheren Laufs sind nicht lesbar
    .why = Sie wurden als { $path } beiseitegelegt.
    .next = Beginnen Sie noch einmal. Was schon erledigt ist, wird erkannt.

problem-safety-copy-occupied = Etwas ist im Weg
    .why = Unter { $at } liegt schon etwas, und Usher ersetzt nichts. { $item } liegt vollständig unter { $place }.
    .next = Verschieben Sie, was im Weg ist, und versuchen Sie es noch einmal.

problem-safety-copy-busy = Ein Teil des Servers wird gerade benutzt
    .why = Ein Programm hat { $at } geöffnet, oder dort ist ein Laufwerk angeschlossen. Alles liegt unter { $place }.
    .next = Beenden Sie, was es benutzt, und versuchen Sie es noch einmal.

problem-safety-copy-forbidden = Ein Teil des Servers darf nicht verschoben werden
    .why = { $at } ist geschützt oder gehört jemand anderem. Alles liegt unter { $place }.
    .next = Heben Sie den Schutz auf, oder starten Sie Usher als der Benutzer, dem es gehört. Versuchen Sie es dann noch einmal.

problem-safety-copy-read-only = Das Laufwerk lässt sich nur lesen
    .why = Unter { $at } kann nichts verschoben werden. Alles liegt unter { $place }.
    .next = Schließen Sie das Laufwerk so an, dass darauf geschrieben werden kann, und versuchen Sie es noch einmal.

problem-safety-copy-full = Das Laufwerk ist voll
    .why = Für { $item } reicht der Platz nicht. Alles liegt unter { $place }, die unfertige Kopie wurde entfernt.
    .next = Schaffen Sie Platz auf dem Laufwerk und versuchen Sie es noch einmal.

problem-safety-copy-vanished = Ein Teil des Servers ist nicht da
    .why = { $at } ist nicht zu finden. Vielleicht ist das Laufwerk nicht angeschlossen. { $item } lag zuletzt unter { $place }.
    .next = Schließen Sie das Laufwerk an und versuchen Sie es noch einmal.

problem-safety-copy-differs = Ein Teil des Servers hat sich beim Verschieben verändert
    .why = { $at } ist nicht mehr, was es am Anfang war. Alles liegt unter { $place }.
    .next = Beenden Sie, was dorthin schreibt, und versuchen Sie es noch einmal.

problem-safety-copy-failed = Ein Teil des Servers ließ sich nicht verschieben
    .why = Bei { $at } ging es nicht weiter. { $cause } { $item } liegt vollständig unter { $place }.
    .next = Versuchen Sie es noch einmal. Bleibt es an derselben Stelle stehen, sehen Sie nach, was dort liegt.

problem-safety-copy-unfinished = Ein Umzug wurde nicht fertig
    .why = { $item } wurde noch verschoben. Alles liegt unter { $place }.
    .next = Setzen Sie den Umzug fort, oder legen Sie zuerst alles zurück.

problem-safety-copy-unreadable = Eine Sicherung lässt sich nicht lesen
    .why = Die Notizen in { $folder } sind beschädigt oder stammen von einem neueren Usher. Nichts darin wurde verändert.
    .next = Was aufgehoben wurde, liegt in diesem Ordner. Öffnen Sie die Kopie mit dem neuesten Usher, oder legen Sie von Hand zurück, was Sie brauchen.

problem-busy = Usher arbeitet bereits an diesem Server
    .why = Zwei zur gleichen Zeit könnten sich gegenseitig stören.
    .next = Warten Sie, bis der andere Lauf fertig ist, und versuchen Sie es noch einmal.

problem-reinstall-server-elsewhere = Der Server läuft auf einem anderen Computer
    .why = Eine Neuinstallation verschiebt Dateien, und die dieses Servers liegen nicht hier.
    .next = Starten Sie Usher auf dem Computer, auf dem der Server läuft.

problem-reinstall-copy-missing = Es gibt keine Sicherung „{ $id }“
    .why = Sie wurde gelöscht oder hieß nie so.
    .next = Welche es gibt, zeigt „usher reinstall list“.

problem-reinstall-data-elsewhere = Ihr Server bewahrt seine Daten an einem ungewöhnlichen Ort auf
    .why = Jemand hat ihm { $folder } vorgegeben.
    .next = Sagen Sie, ob dieser Ordner beiseitegelegt werden darf. Er bleibt auf seinem Laufwerk.

problem-journal-other-flow = Etwas anderes ist noch nicht fertig
    .why = Ein früherer Lauf von „{ $flow }“ wurde unterbrochen.
    .next = Führen Sie ihn mit „resume“ zu Ende oder nehmen Sie ihn mit „undo“ zurück. Beginnen Sie danach hier noch einmal.

problem-rights-missing = Dafür braucht es mehr Rechte, als Usher sich nimmt
    .why = Usher arbeitet nie als Administrator.
    .next = Führen Sie diesen Befehl selbst aus und versuchen Sie es noch einmal: { $command }

problem-program-failed = { $program } hat seine Aufgabe nicht erledigt
    .why = Das Programm meldet: { $cause }
    .next = Versuchen Sie es noch einmal.

problem-ssh-failed = Der Computer des Servers ist über SSH nicht zu erreichen
    .why = ssh meldet: { $cause }
    .next = Prüfen Sie, ob Sie sich selbst mit ssh verbinden können, und versuchen Sie es noch einmal.

problem-input-wrong = Eine Ihrer Angaben stimmt nicht
    .why = { $what }
    .next = Berichtigen Sie sie und versuchen Sie es noch einmal. Es wurde nichts geändert.

problem-confirm-needed = Das müssen Sie entscheiden
    .why = Usher beantwortet diese Frage nicht für Sie, und hier ist niemand, den es fragen könnte.
    .next = Führen Sie den Befehl in einem Terminal aus und antworten Sie dort.

problem-interrupted = Angehalten
    .why = Sie haben es angehalten. Was erledigt ist, bleibt erledigt.
    .next = Starten Sie dasselbe noch einmal, dann geht es hier weiter.

problem-bug = Usher hat einen Fehler gemacht
    .why = Das dürfte es nicht geben: { $what }
    .next = Bitte melden Sie es zusammen mit diesem Text.

problem-chain-not-installed = Plex Media Server ist nicht auf diesem Computer
    .why = Er ist an keinem der üblichen Orte, und an seinem Port antwortet nichts.
    .next = Installieren Sie ihn und prüfen Sie noch einmal.

problem-chain-quarantined = macOS hält Plex Media Server zurück
    .why = Er wurde heruntergeladen, und macOS öffnet ihn erst, wenn Sie einmal zugestimmt haben. Das ist bei jedem Programm so und kein Fehler des Servers.
    .next = Öffnen Sie Plex Media Server. Weigert sich macOS, wählen Sie in „Datenschutz & Sicherheit“ „Dennoch öffnen“ und prüfen Sie noch einmal.

problem-chain-translocated = Plex Media Server läuft aus einer versteckten Kopie
    .why = Er wurde dort geöffnet, wo er nach dem Herunterladen lag, deshalb führt macOS eine Kopie unter { $path } aus. Updates und Berechtigungen gehen mit einer solchen Kopie wieder verloren.
    .next = Beenden Sie ihn, ziehen Sie ihn mit der Maus in den Ordner „Programme“ und öffnen Sie ihn dort.

problem-chain-not-genuine = Dieser Plex Media Server ist nicht so, wie Plex ihn gemacht hat
    .why = { $why ->
        [none] Er trägt keine Signatur von Plex. Vielleicht ist er beschädigt, oder er stammt gar nicht von Plex.
       *[other] Seine Signatur passt nicht: { $why }. Vielleicht ist er beschädigt, oder er stammt gar nicht von Plex.
    }
    .next = Laden Sie ihn auf der Seite von Plex noch einmal herunter und ersetzen Sie diesen damit. Ihre Mediatheken bleiben.

problem-chain-seal-broken = In Plex Media Server sind Dateien dazugekommen
    .why = { $why } war nicht da, als Plex ihn signiert hat. Manche Programme schreiben Dateien hinein, während sie laufen, und dann fragt die Firewall bei jedem Start.
    .next = Ihre Mediatheken sind in Ordnung. Stören Sie die Fragen, ersetzen Sie das Programm durch eine frische Kopie.

problem-chain-other-processor = Dieser Plex Media Server ist für eine andere Art von Computer
    .why = Er wurde für einen anderen Prozessor gebaut. Auf diesem Computer läuft er deshalb gar nicht oder nur langsam.
    .next = Laden Sie auf der Seite von Plex die Version für diesen Computer herunter.

problem-chain-stale-pid-file = Eine Notiz von einem früheren Lauf hindert den Server am Start
    .why = In { $file } steht, dass der Server läuft, aber er läuft nicht.
    .next = Starten Sie den Server hier: Usher entfernt die Notiz, sobald es sich vergewissert hat.

problem-chain-disk-full = Das Laufwerk des Servers ist voll
    .why = Unter { $folder } sind noch { $megabytes } MB frei. Ein Server, der seine Datenbank nicht schreiben kann, startet nicht oder verliert, was er gelernt hat.
    .next = Schaffen Sie dort Platz und prüfen Sie noch einmal. Seine Zwischenspeicher (Caches) legt der Server neu an, wenn sie gelöscht werden.

problem-chain-foreign-files = Dateien des Servers gehören jemand anderem
    .why = { $file } gehört { $owner }, der Server läuft aber als Benutzer { $user } und darf die Datei deshalb nicht ändern. Das kommt vor, wenn Dateien von einem anderen Benutzer zurückkopiert wurden.
    .next = Geben Sie die Dateien mit diesem Befehl zurück und prüfen Sie noch einmal: { $command }

problem-chain-database-damaged = Die Datenbank des Servers ist beschädigt
    .why = { $words ->
        [none] Er startet immer wieder, ohne in Gang zu kommen.
       *[other] In seinem Protokoll steht: { $words }
    }
    .next = Der Server bewahrt neben seiner Datenbank Kopien mit Datum auf. Wie Sie eine davon zurückholen, steht auf den Hilfeseiten von Plex. Versuchen Sie vorher nichts anderes.

problem-chain-computer-sleeps = Dieser Computer geht von selbst in den Ruhezustand
    .why = Solange er ruht, antwortet der Server niemandem, und bei Plex erscheint er als offline.
    .next = Soll der Server zu jeder Zeit da sein, halten Sie den Computer in den Energieeinstellungen wach.

problem-chain-two-servers = Hier läuft mehr als ein Plex Media Server
    .why = Es laufen: { $others }. Nur einer davon kann den üblichen Port haben, und jeder hat eigene Mediatheken.
    .next = Beenden Sie den, den Sie nicht meinen, und prüfen Sie noch einmal.

problem-chain-unclaimed = Ihr Server ist mit keinem Konto verbunden
    .why = Das sagt er selbst. Solange das so ist, finden ihn die Seiten von Plex nicht.
    .next = Melden Sie sich hier an; Usher verbindet ihn.

problem-chain-stale-sign-in = In Ihrem Server steckt noch eine alte Anmeldung
    .why = Er ist mit niemandem verbunden, trägt aber noch Spuren eines früheren Kontos. Manchmal weigert sich Plex, einen solchen Server neu zu verbinden.
    .next = Melden Sie sich hier an; Usher verbindet ihn. Weigert sich Plex, entfernt Usher zuerst die vier Einträge. Name, Mediatheken und Kennung bleiben.

problem-chain-allowed-networks = Aus manchen Netzen kommt man ohne Anmeldung hinein
    .why = Wer in { $networks } ist, darf auf diesem Server alles. Solange er niemandem gehört, bleiben alle anderen ausgesperrt.
    .next = Leeren Sie die Liste, es sei denn, Sie wissen, wofür sie da ist.

problem-chain-mail-unconfirmed = Ihre E-Mail-Adresse wurde nie bestätigt
    .why = Plex hat Ihnen eine Nachricht geschickt, als das Konto angelegt wurde. Manches bleibt verschlossen, bis Sie den Link darin geöffnet haben.
    .next = Suchen Sie diese Nachricht, oder fordern Sie auf der Kontoseite von Plex eine neue an.

problem-chain-waits-for-restart = Eine geänderte Einstellung wartet auf einen Neustart
    .why = Laut seinen Einstellungen muss der Server mit keinem Konto verbunden sein, und doch verlangt er es noch. Diese Einstellung liest er nur beim Start.
    .next = Starten Sie den Server neu.

problem-chain-terms-open = Die Nutzungsbedingungen von Plex sind noch nicht angenommen
    .why = Das sagt der Server. Vielleicht fragt die Seite von Plex zuerst danach.
    .next = Lesen Sie sie auf der Seite von Plex; annehmen können Sie sie dort oder hier.

problem-chain-trash-empties-itself = Der Server vergisst vielleicht, was auf einem fehlenden Laufwerk ist
    .why = Er leert seinen Papierkorb von selbst. Was mit einem Laufwerk verschwindet, ist deshalb endgültig aus der Mediathek, mitsamt dem, was Sie schon gesehen haben.
    .next = Lassen Sie den Server es behalten, bis das Laufwerk wieder da ist.

problem-chain-new-files-unnoticed = Neue Dateien auf einer Freigabe bleiben unbemerkt
    .why = { $share } meldet dem Server keine neuen Dateien, und der Server sieht auch nicht regelmäßig nach.
    .next = Lassen Sie ihn jede Stunde nachsehen.

problem-chain-library-empty = „{ $name }“ zeigt nichts von dem, was in ihren Ordnern ist
    .why = { $fits ->
        [none] { $files ->
            [one] In ihren Ordnern liegt eine Datei, die eine solche Mediathek zeigen sollte.
           *[other] In ihren Ordnern liegen { $files } Dateien, die eine solche Mediathek zeigen sollte.
        }
        [movie] Die Dateien heißen wie Filme, und die Mediathek ist von anderer Art.
        [show] Die Dateien heißen wie Folgen einer Serie, und die Mediathek ist von anderer Art.
        [artist] Die Dateien sind Musik, und die Mediathek ist von anderer Art.
        [photo] Die Dateien sind Fotos, und die Mediathek ist von anderer Art.
       *[other] Die Dateien wären in einer Mediathek für andere Videos zu sehen, und diese ist von anderer Art.
    }
    .next = { $fits ->
        [none] Prüfen Sie es in einer Weile noch einmal: Vielleicht hat der Server sie noch nicht eingelesen.
       *[other] Legen Sie für denselben Ordner eine Mediathek der passenden Art an. Diese hier können Sie später entfernen.
    }

problem-chain-rebinding = Etwas in Ihrem Netz verbirgt den sicheren Namen Ihres Servers
    .why = { $name } steht für die Adresse { $address } und muss dorthin führen. Ihr Router oder Namensdienst verwirft diese Antwort, um Sie vor Fremden zu schützen, die dasselbe tun.
    .next = Fügen Sie eine Ausnahme für plex.direct hinzu: bei dnsmasq rebind-domain-ok=/plex.direct/, bei Unbound private-domain plex.direct, in einer FRITZ!Box unter „DNS-Rebind-Schutz“, bei NextDNS unter „Einstellungen“. Usher funktioniert auch ohne.

problem-chain-local-network-denied = Dieser Computer darf nicht mit Ihrem Heimnetz sprechen
    .why = Zu { $address } führt kein Weg, obwohl die Adresse bei Ihnen zu Hause ist. macOS fragt nur einmal, ob ein Programm mit Geräten im lokalen Netzwerk sprechen darf.
    .next = Erlauben Sie es Usher in „Datenschutz & Sicherheit“ → „Lokales Netzwerk“ und prüfen Sie noch einmal.

problem-chain-intercepted = Jemand sieht hier in sichere Verbindungen hinein
    .why = Das Zertifikat für Ihren Server hat { $issuer } ausgestellt, und nicht die Stelle, mit der Plex arbeitet. Ein Firmennetz oder ein Virenschutz tut das.
    .next = Schalten Sie diese Prüfung für plex.direct und plex.tv aus. Usher sieht nie darüber hinweg.

problem-chain-home-address-silent = Die sichere Adresse Ihres Servers antwortet nicht
    .why = { $address } ist die Adresse, die Plex für Ihr Zuhause nennt, und dort antwortet nichts. Der Grund kann eine Firewall auf diesem Computer, ein Gastnetz oder eine neue Adresse sein.
    .next = Sehen Sie nach, ob dieser Computer und der Server im selben Netz sind, und prüfen Sie noch einmal.

problem-chain-secure-connections = { $mode ->
        [required] Der Server weist alles ab, was nicht verschlüsseln kann
       *[other] Der Server verschlüsselt nichts
    }
    .why = { $mode ->
        [required] Ältere Fernseher und Programme können nicht verschlüsseln und sehen deshalb gar keinen Server.
       *[other] Die Seite von Plex spricht nicht mit einem Server, der nicht verschlüsselt.
    }
    .next = Lassen Sie ihn sichere Verbindungen bevorzugen und auch andere annehmen.

problem-chain-discovery-off = Programme zu Hause finden Ihren Server nicht von selbst
    .why = Der Server antwortet nicht, wenn sie fragen, wer da ist.
    .next = Lassen Sie ihn antworten, oder geben Sie in diesen Programmen seine Adresse ein.

problem-chain-filtered = Ein Filter in Ihrem Netz sperrt { $host }
    .why = Andere Namen führen irgendwohin, dieser führt mit Absicht ins Leere. Pi-hole, AdGuard und Ähnliches tun das.
    .next = Erlauben Sie dort plex.tv, app.plex.tv, servers.plex.tv und plex.direct.

problem-chain-clock-wrong = Die Uhr dieses Computers geht { $minutes } min falsch
    .why = Sichere Verbindungen und Anmeldungen hängen von der Uhrzeit ab und scheitern, wenn sie nicht stimmt.
    .next = Lassen Sie das System die Uhr von selbst stellen und prüfen Sie noch einmal.

problem-chain-server-cut-off = Dieser Computer erreicht Plex, Ihr Server aber nicht
    .why = Der Server sagt, dass er plex.tv nicht erreicht. Vielleicht hält eine Firewall wie Little Snitch oder LuLu nur Plex Media Server zurück.
    .next = Erlauben Sie Plex Media Server die Verbindung und prüfen Sie noch einmal.

problem-chain-unseen-by-plex = Plex führt Ihren Server nicht auf
    .why = Er ist verbunden und funktioniert zu Hause, aber plex.tv hat ihn noch nicht in Ihrer Liste. Nach dem Verbinden kann das zwei Minuten dauern.
    .next = Prüfen Sie es in einer Weile noch einmal. Bleibt es dabei, starten Sie den Server neu.

problem-chain-ways-closed = Plex sieht Ihren Server nicht
    .why = plex.tv hält ihn für ausgeschaltet, und keiner der Wege, die es nennt, ist von hier aus offen. Zu Hause funktioniert er trotzdem.
    .next = Machen Sie zu Hause weiter wie gewohnt. Bleibt es dabei, starten Sie den Server neu.

problem-chain-banned = Plex verweigert alles, was mit diesem Server zu tun hat
    .why = Der Server ist verbunden und in Ordnung, und trotzdem weist plex.tv jede Anfrage ab. Warum das geschieht, weiß außerhalb von Plex niemand.
    .next = Melden Sie sich nicht immer wieder neu an. Fragen Sie bei Plex nach und zeigen Sie dort eine Support-Datei.

problem-chain-router-silent = Ihr Router nimmt keine Anfragen an
    .why = Man kann ihn auf zwei Arten um eine offene Tür bitten, und er antwortet auf keine.
    .next = Legen Sie im Router eine Regel an: Port { $port } außen → { $inside }, Port 32400. Stellen Sie dann hier diesen Port ein und prüfen Sie noch einmal.

problem-chain-double-nat = Zwei Geräte teilen sich die Aufgabe des Routers
    .why = { $outside ->
        [none] { $router } steht selbst hinter einem anderen Router.
       *[other] { $router } hat die Adresse { $outside } von einem anderen Router und keine aus dem Internet.
    }
    .next = Lassen Sie eines davon nur durchleiten (Bridge-Modus), oder öffnen Sie die Tür in beiden.

problem-chain-shared-address = Ihr Internetanbieter gibt vielen Haushalten dieselbe Adresse
    .why = Ihr Router hat die Adresse { $outside }, die von außen niemand erreichen kann. Keine Einstellung hier kann das ändern.
    .next = Bitten Sie den Anbieter um eine eigene Adresse, oder nutzen Sie IPv6 oder ein eigenes VPN. Zu Hause funktioniert alles.

problem-chain-other-address = Plex sieht eine andere Adresse, als Ihr Router hat
    .why = Ihr Router hat die Adresse { $router }, Plex sieht { $outside }. Dazwischen liegt ein VPN, ein Proxy oder ein Dienst für mehr Privatsphäre, oder Ihr Anbieter gibt vielen Haushalten dieselbe Adresse.
    .next = Zu Hause stört das nicht. Kommt von außen niemand hinein, halten Sie an, was dazwischen liegt, oder bitten Sie den Anbieter um eine eigene Adresse.

problem-chain-no-public-address = Ihr Router hat keine Adresse im Internet
    .why = Das sagt er selbst: Vor ihm ist noch ein Router, Ihrer oder einer des Anbieters. Plex sieht { $outside }.
    .next = Haben Sie zu Hause ein zweites Gerät, leiten Sie den Port auch dort weiter. Sonst bitten Sie den Anbieter um eine eigene Adresse.

problem-chain-vpn = Ein VPN ist dazwischen
    .why = Alles verlässt diesen Computer über { $interface }. Plex sieht deshalb die Adresse des VPN und nicht Ihre.
    .next = Halten Sie das VPN an oder nehmen Sie Plex Media Server davon aus, und prüfen Sie noch einmal.

problem-chain-ipv6-only = Nur IPv6 führt zu Ihnen nach Hause
    .why = Ihr Anbieter gibt Ihnen keine Adresse der alten Art, die erreichbar ist, und die neue Art benutzt der Server nicht.
    .next = Lassen Sie den Server IPv6 benutzen.

problem-chain-port-not-opened = Der Router hat seine Tür nicht geöffnet
    .why = Der Server hat ihn darum gebeten, aber ohne Erfolg ({ $words }).
    .next = Schalten Sie im Router UPnP oder NAT-PMP ein, oder legen Sie dort eine Regel an und stellen Sie hier ihren Port ein.

problem-chain-port-dropped = Die Tür ging auf und wieder zu
    .why = Sie war { $seconds } s lang offen. Etwas am Router hat sie geschlossen.
    .next = Versuchen Sie einen anderen Port, oder legen Sie im Router eine Regel an.

problem-chain-outside-unreachable = Die Tür ist offen, aber niemand kommt durch
    .why = Plex hat von außen angeklopft und keine Antwort bekommen. Ein zweiter Router, der Anbieter oder eine Firewall steht im Weg.
    .next = Ihr Server gehört Ihnen und funktioniert zu Hause. Sehen Sie sich die Regel im Router an, oder versuchen Sie einen anderen Port.

problem-chain-relay-only = Nur das Relay von Plex führt zu Ihrem Server
    .why = Es gibt keinen direkten Weg hinein, deshalb leitet Plex alles selbst weiter: ein kleines Bild, 1 bis 2 Mbit/s.
    .next = Öffnen Sie die Tür im Router, wenn Sie mehr wollen.

problem-chain-firewall-closed = Die Firewall dieses Computers lässt niemanden hinein
    .why = Sie blockiert eingehende Verbindungen zu Plex Media Server.
    .next = Erlauben Sie Plex Media Server in den Optionen der Firewall und prüfen Sie noch einmal.

problem-chain-may-cost = Von unterwegs zuzusehen kann etwas kosten
    .why = Seit 2025 verlangt Plex einen Plex Pass vom Eigentümer oder einen eigenen Pass von der zusehenden Person. Das entscheidet Plex, bei jeder App für sich.
    .next = Hier ist alles in Ordnung. Was es kostet, steht auf der Seite von Plex.

## Abhilfen: was auf einem Knopf steht

remedy-try-again = Noch einmal versuchen
remedy-start-server = Plex Media Server starten
remedy-wait = Warten und noch einmal nachsehen
remedy-sign-in = Bei Plex anmelden
remedy-sign-in-as-another = Mit einem anderen Konto anmelden
remedy-enter-home-pin = PIN eingeben
remedy-hand-over-claim = Auf der Seite von Plex abschließen
remedy-claim-offline = Bei gestopptem Server verbinden
remedy-confirm = Bestätigen
remedy-update-server = Plex Media Server aktualisieren
remedy-change-answer = Antwort ändern
remedy-open-privacy-settings = „Datenschutz & Sicherheit“ öffnen
remedy-restart = Server neu starten
remedy-renew-sign-in = Server neu verbinden
remedy-prefer-secure-connections = Sichere Verbindungen bevorzugen
remedy-clear-allowed-networks = Von allen eine Anmeldung verlangen
remedy-keep-trash = Verschwundenes behalten
remedy-scan-by-schedule = Jede Stunde nach neuen Dateien suchen
remedy-use-ipv6 = IPv6 benutzen
remedy-answer-discovery = Von Programmen finden lassen
remedy-accept-terms = Nutzungsbedingungen von Plex annehmen
remedy-open-security = „Datenschutz & Sicherheit“ öffnen
remedy-open-local-network = „Lokales Netzwerk“ öffnen
remedy-open-firewall = Einstellungen der Firewall öffnen
remedy-open-clock = „Datum & Uhrzeit“ öffnen
remedy-open-sleep = Energieeinstellungen öffnen
remedy-continue = Fortsetzen
remedy-report = Melden

## Die Befehlszeile: Bezeichnungen

labelled = { $label }: { $value }
run-in = { $headline }. { $text }
label-why = Warum
label-next = Was jetzt hilft
label-plan = Das wird getan:
label-server = Server
label-version = Version
label-owner = Verbunden mit
label-signed-in-as = Angemeldet als
label-name = Name
label-remote-access = Fernzugriff
label-libraries = Mediatheken
label-known-bugs = Bekannte Fehler
label-affected = Muss er verbunden sein

## Schritte der Einrichtung: unterwegs, fertig, übersprungen, gescheitert

step-locate = Ihr Server wird gesucht …
    .done = Ihr Server antwortet
    .skipped = Ihr Server war schon gefunden
    .failed = Ihr Server wurde nicht gefunden
step-sign-in = Sie werden bei Plex angemeldet …
    .done = Sie sind angemeldet
    .skipped = Sie sind schon angemeldet
    .failed = Sie sind nicht angemeldet
step-claim = Der Server wird mit Ihrem Konto verbunden (claim) …
    .done = Der Server ist mit Ihrem Konto verbunden
    .skipped = Der Server ist schon mit Ihrem Konto verbunden
    .failed = Der Server ist nicht mit Ihrem Konto verbunden
step-name = Der Server bekommt seinen Namen …
    .done = Der Server hat seinen Namen
    .skipped = Der Name bleibt, wie er ist
    .failed = Der Server hat den Namen nicht übernommen
step-terms = Die Nutzungsbedingungen von Plex werden angenommen …
    .done = Die Nutzungsbedingungen von Plex sind angenommen
    .skipped = Die Nutzungsbedingungen von Plex waren schon angenommen
    .failed = Die Nutzungsbedingungen von Plex ließen sich nicht annehmen
step-adjust = Eine Einstellung wird geändert …
    .done = Die Einstellung ist geändert
    .skipped = Die Einstellung war schon so
    .failed = Die Einstellung ließ sich nicht ändern
step-stop = Der Server wird beendet…
    .done = Der Server ist beendet
    .skipped = Der Server musste nicht beendet werden
    .failed = Der Server ließ sich nicht beenden
step-start = Der Server wird gestartet…
    .done = Der Server läuft
    .skipped = Der Server läuft schon
    .failed = Der Server ist nicht gestartet
step-copy = Eine Sicherung wird begonnen…
    .done = Die Sicherung ist begonnen
    .skipped = Es gibt schon eine Sicherung
    .failed = Die Sicherung ließ sich nicht beginnen
step-set-aside = Wird beiseitegelegt…
    .done = Beiseitegelegt
    .skipped = Nichts beiseitezulegen
    .failed = Es ließ sich nicht beiseitelegen
step-reset-settings = Die gespeicherten Einstellungen werden gesichert…
    .done = Die gespeicherten Einstellungen sind gesichert und zurückgesetzt
    .skipped = Die gespeicherten Einstellungen bleiben
    .failed = Die gespeicherten Einstellungen ließen sich nicht zurücksetzen
step-put-back = Wird zurückgelegt…
    .done = Zurückgelegt
    .skipped = Nichts zurückzulegen
    .failed = Es ließ sich nicht zurücklegen
step-restore-settings = Die Einstellungen werden zurückgelegt…
    .done = Die Einstellungen sind wieder da
    .skipped = Keine Einstellungen zurückzulegen
    .failed = Die Einstellungen ließen sich nicht zurücklegen
step-restart = Der Server wird neu gestartet …
    .done = Der Server ist neu gestartet
    .skipped = Der Server wurde nicht neu gestartet
    .failed = Der Server ließ sich nicht neu starten
step-forget-sign-in = Die alte Anmeldung des Servers wird entfernt …
    .done = Die alte Anmeldung des Servers ist entfernt
    .skipped = Der Server hatte keine alte Anmeldung
    .failed = Die alte Anmeldung des Servers ließ sich nicht entfernen
step-unclaim = Der Server wird von seinem Konto getrennt …
    .done = Der Server ist getrennt
    .skipped = Der Server ist mit keinem Konto verbunden
    .failed = Der Server ist noch verbunden
step-local-security = Es wird eingestellt, ob der Server verbunden sein muss …
    .done = Das ist eingestellt
    .skipped = Das ist schon so eingestellt
    .failed = Das ließ sich nicht einstellen
step-remote-access = Der Fernzugriff wird eingestellt …
    .done = Der Fernzugriff ist eingestellt
    .skipped = Der Fernzugriff bleibt, wie er ist
    .failed = Der Fernzugriff ließ sich nicht einstellen
step-libraries = Mediatheken werden angelegt …
    .done = Die Mediatheken sind da
    .skipped = Die Mediatheken bleiben, wie sie sind
    .failed = Nicht jede Mediathek ließ sich anlegen
step-verify = Es wird geprüft, ob alles stimmt …
    .done = Alles ist geprüft
    .skipped = Es wurde nichts geprüft
    .failed = Die Prüfung hat etwas gefunden

## Der Plan: eine Zeile für jeden Schritt

plan-nothing = Alles ist so, wie Sie es wünschen. Es ist nichts zu tun.
plan-claim = Den Server mit Ihrem Konto verbinden (claim)
plan-hand-over = Die Seite von Plex öffnen, auf der Sie den Server mit Ihrem Konto verbinden
plan-claim-offline = Den Server stoppen, mit Ihrem Konto verbinden und wieder starten
plan-name = Den Server „{ $name }“ nennen
plan-terms = Den Nutzungsbedingungen von Plex zustimmen
plan-prefer-secure-connections = Den Server sichere Verbindungen bevorzugen und auch andere annehmen lassen
plan-clear-allowed-networks = Niemanden ohne Anmeldung hineinlassen
plan-keep-trash = Behalten, was in einem verschwundenen Ordner war
plan-scan-by-schedule = Jede Stunde nach neuen Dateien suchen
plan-use-ipv6 = Den Server Verbindungen über IPv6 annehmen lassen
plan-answer-discovery = Den Server antworten lassen, wenn Programme zu Hause ihn suchen
plan-stop-server = Den Server beenden
plan-start-server = Den Server starten
plan-begin-copy = Die Sicherung „{ $copy }“ beginnen
plan-set-aside = { $piece ->
    [application] Das Programm beiseitelegen: { $path }
    [data] Datenbank, Wiedergabeverlauf und Poster beiseitelegen: { $path }
    [caches] Den Zwischenspeicher beiseitelegen: { $path }
   *[logs] Die Protokolle beiseitelegen: { $path }
}
plan-put-back = { $piece ->
    [application] Das Programm zurücklegen: { $path }
    [data] Datenbank, Wiedergabeverlauf und Poster zurücklegen: { $path }
    [caches] Den Zwischenspeicher zurücklegen: { $path }
   *[logs] Die Protokolle zurücklegen: { $path }
}
plan-reset-settings = { $kept ->
    [settings-and-identity] Die gespeicherten Einstellungen sichern und die Anmeldung entfernen
    [settings] Die gespeicherten Einstellungen sichern, Anmeldung und Identität entfernen
    [identity] Die gespeicherten Einstellungen sichern und alles außer der Identität entfernen
    [identity-and-sign-in] Die gespeicherten Einstellungen sichern und alles außer Identität und Anmeldung entfernen
    [sign-in] Die gespeicherten Einstellungen sichern und alles außer der Anmeldung entfernen
   *[nothing] Die gespeicherten Einstellungen sichern und alle entfernen
}
plan-restore-settings = Die gespeicherten Einstellungen zurücklegen
plan-restart = Den Server stoppen und wieder starten
plan-forget-sign-in = Den Server stoppen, die vier Einträge seiner alten Anmeldung entfernen, ihn wieder starten. Name, Mediatheken und Kennung bleiben.
plan-remote-access-off = Den Fernzugriff ausschalten
plan-remote-access-automatic = Den Fernzugriff einschalten; der Server bittet Ihren Router um einen Port
plan-remote-access-port = Den Fernzugriff über Port { $port } einschalten, den Sie in Ihrem Router öffnen
plan-add-library = { $count ->
    [one] Die Mediathek „{ $name }“ ({ kind }) mit einem Ordner anlegen
   *[other] Die Mediathek „{ $name }“ ({ kind }) mit { $count } Ordnern anlegen
}
plan-verify = Prüfen, ob der Server Ihnen gehört und jede Einstellung übernommen hat
plan-unclaim = Den Server von seinem Konto trennen (unclaim)
plan-local-security-on = Verlangen, dass der Server mit einem Konto verbunden ist
plan-local-security-off = Nicht mehr verlangen, dass der Server mit einem Konto verbunden ist

kind = { $kind ->
    [movie] Filme
    [show] Serien
    [artist] Musik
    [photo] Fotos
   *[other] andere Videos
}

## Fragen: jede lässt sich mit ja oder nein beantworten

ask-yes-or-no = [j/N]
ask-letter-for-yes = j
ask-run-plan = Jetzt ausführen?
ask-listener = Anstelle Ihres Servers antwortet ein unbekanntes Programm ({ $who }). Ist das Ihr Plex Media Server?
ask-had-owner = { $named ->
    [yes] Dieser Server war schon mit { $owner } verbunden. Gehört er jetzt Ihnen?
   *[no] Dieser Server war schon mit einem anderen Konto verbunden. Gehört er jetzt Ihnen?
}
ask-unusual-account = { $kind ->
    [guest] { $user } ist Gast in einem Plex Home. Soll der Server diesem Konto gehören?
    [restricted] { $user } ist ein verwaltetes Konto mit Einschränkungen. Soll der Server diesem Konto gehören?
    [member] { $user } gehört zu einem Plex Home, verwaltet es aber nicht. Soll der Server diesem Konto gehören?
   *[other] { $user } ist nicht das Konto, das hier zuletzt benutzt wurde. Soll der Server diesem Konto gehören?
}
ask-known-hole = Für Version { $version } ist die Sicherheitslücke { $id } gemeldet, die erst { $fixed } schließt. Fernzugriff trotzdem einschalten?
ask-hand-over = Die Seite von Plex im Browser öffnen und den Server dort verbinden?
ask-claim-offline = Plex Media Server stoppen, mit Ihrem Konto verbinden und wieder starten?
ask-reinstall = Nichts wird gelöscht, und alles lässt sich zurücklegen. Jetzt beginnen?
ask-put-back = Was jetzt da ist, wird zu einer eigenen Sicherung. Jetzt zurücklegen?
ask-data-elsewhere = Ihr Server bewahrt seine Daten in { $folder } auf. Darf dieser Ordner beiseitegelegt werden?
ask-delete-copy = Die Sicherung „{ $copy }“ endgültig löschen?
ask-stop-playing = { $more ->
    [0] { $user } sieht gerade „{ $title }“. Den Server trotzdem beenden?
    [one] { $user } sieht gerade „{ $title }“, und noch jemand sieht zu. Den Server trotzdem beenden?
   *[other] { $user } sieht gerade „{ $title }“, und { $more } weitere Personen sehen zu. Den Server trotzdem beenden?
}
ask-unclaim = „{ $name }“ von seinem Konto trennen? Bis er wieder verbunden ist, kann niemand von unterwegs etwas ansehen.
ask-local-security-off = Danach können alle in Ihrem Heimnetz die Einstellungen dieses Servers öffnen. Fortfahren?

## Anmelden

sign-in-open = Öffnen Sie diese Adresse im Browser und bestätigen Sie die Anmeldung:
    { $url }
sign-in-browser = Ihr Browser öffnet { $host }. Schließen Sie die Anmeldung dort ab.
sign-in-code = Öffnen Sie diese Adresse auf diesem oder einem anderen Gerät und geben Sie den Code { $code } ein:
    { $url }
sign-in-expires = { $minutes ->
    [one] Das gilt noch eine Minute.
   *[other] Das gilt { $minutes } Minuten lang.
}
sign-in-waiting = Sobald Sie angemeldet sind, geht es von selbst weiter.
progress-copying = Kopiert und verglichen: { $done } von { $of }
size-kb = { $amount } kB
size-mb = { $amount } MB
size-gb = { $amount } GB
size-tb = { $amount } TB
decimal-mark = ,
reinstall-done = Ihr Server läuft wieder. Was beiseitegelegt wurde, ist in der Sicherung „{ $copy }“.
put-back-done = Der Server ist wie in der Sicherung „{ $copy }“. Was vorher da war, ist auch aufbewahrt.
reinstall-nothing-unfinished = Es gibt nichts fortzusetzen.
reinstall-never-touched = Nie angerührt: Ihre Medien, die Daten des Browsers, der Papierkorb. Ein Neustart ist nicht nötig.
belonging = { $piece ->
    [application] Programm: { $path } ({ $size })
    [data] Datenbank, Wiedergabeverlauf und Poster: { $path } ({ $size })
    [caches] Zwischenspeicher: { $path } ({ $size })
   *[logs] Protokolle: { $path } ({ $size })
}
belonging-at-least = { $piece ->
    [application] Programm: { $path } (mindestens { $size })
    [data] Datenbank, Wiedergabeverlauf und Poster: { $path } (mindestens { $size })
    [caches] Zwischenspeicher: { $path } (mindestens { $size })
   *[logs] Protokolle: { $path } (mindestens { $size })
}
belonging-link = { $piece ->
    [application] Programm: { $path }, ein Verweis auf { $target }. Nur der Verweis wird verschoben.
    [data] Datenbank, Wiedergabeverlauf und Poster: { $path }, ein Verweis auf { $target }. Nur der Verweis wird verschoben.
    [caches] Zwischenspeicher: { $path }, ein Verweis auf { $target }. Nur der Verweis wird verschoben.
   *[logs] Protokolle: { $path }, ein Verweis auf { $target }. Nur der Verweis wird verschoben.
}
belonging-settings = { $signed ->
    [yes] Gespeicherte Einstellungen, mit einer Anmeldung
   *[no] Gespeicherte Einstellungen, ohne Anmeldung
}
belonging-left-alone = Bleibt unberührt: { $path }
copies-none = Es gibt keine Sicherung. Usher legt eine an, bevor es etwas tut, das sich sonst nicht zurücknehmen lässt.
copy-line = { $reason ->
    [reinstall] { $copy }: vor einer Neuinstallation, { $size }
   *[put-back] { $copy }: bevor eine ältere Sicherung zurückgelegt wurde, { $size }
}
copy-piece = { $piece ->
    [application] Programm
    [data] Datenbank, Wiedergabeverlauf und Poster
    [caches] Zwischenspeicher
   *[logs] Protokolle
}: { $state ->
    [in-place] wieder an seinem Ort
    [kept] aufbewahrt in { $path }
    [altered] aufbewahrt in { $path }, seither von Hand geändert
    [underway] halb kopiert, in { $path }
   *[missing] nicht zu finden in { $path }
}
copy-unreadable = Eine Sicherung, die sich nicht lesen lässt, bleibt, wie sie ist: { $path }
copy-deleted = Die Sicherung „{ $copy }“ ist gelöscht.
progress-settling = Der Server ist verbunden. Er braucht noch einen Moment, bis er Sie einlässt.
progress-awaiting-listing = Der Server ist verbunden. Gleich nennt ihn auch plex.tv; zu Hause funktioniert er schon.
sign-in-done = Sie sind als { $user } angemeldet.
sign-in-kept = Usher bewahrt die Anmeldung im Passwortspeicher dieses Computers auf.
sign-in-not-kept = Usher vergisst die Anmeldung, wenn es endet.
sign-in-other-service = Die Anmeldung geht, wie Sie es wollten, an { $address } und nicht an plex.tv.
sign-in-home-user = Plex Home: weiter mit { $user }, dem Konto, das es verwaltet.
sign-in-signed-out = Sie sind hier abgemeldet. Der Server bleibt mit seinem Konto verbunden.
sign-in-revoked = Sie sind hier abgemeldet, und plex.tv hat die Anmeldung beendet.
sign-in-revoke-warning = Das beendet die Anmeldung auch bei plex.tv. Was das für einen Server bedeutet, der mit ihr verbunden wurde, ist nicht bekannt.
sign-in-nobody = Hier ist niemand angemeldet.
sign-in-forgotten = Usher hat die Anmeldung, seine Einstellungen und seinen Verlauf auf diesem Computer vergessen.

## Der Server, wie er ist

status-not-connected = keinem Konto
status-connected-to-somebody = einem Konto, das er nicht nennt
status-nobody = niemand
status-unknown = unbekannt
status-plex-tv-silent = Der Anmeldedienst von Plex antwortet nicht. Was er über diesen Server weiß, fehlt deshalb hier.
status-settings-closed = Melden Sie sich als Eigentümer an, um Name, Fernzugriff und Mediatheken zu sehen.
status-sign-in-invalid = Plex hat diesen Server abgemeldet. Ihre Mediatheken sind sicher. Verbinden Sie ihn noch einmal.
status-not-listed = plex.tv führt diesen Server noch nicht in Ihrem Konto. Das kann einige Minuten dauern; zu Hause funktioniert er schon.
status-no-libraries = keine
status-library = „{ $name }“ ({ kind })
status-scanning = sucht nach neuen Dateien
status-remote-access-off = aus
status-remote-access-automatic = an, der Server bittet Ihren Router um einen Port
status-remote-access-port = an, über Port { $port }
status-starting = startet noch: { $status }

## Der Port nach außen, mit dem Wort des Servers daneben

mapping-unknown = Der Server sagt nicht, ob er von außen zu erreichen ist.
mapping-waiting = Der Server versucht noch, in Ihrem Router einen Port zu öffnen.
mapping-mapped = Ihr Server ist von außen zu erreichen.
mapping-failed = Ihr Router hat von sich aus keinen Port geöffnet. Öffnen Sie dort selbst einen und geben Sie seine Nummer an.
mapping-error-unreachable = Ein Port ist offen, aber plex.tv kommt darüber nicht zum Server. Ihr Router, eine Firewall oder Ihr Internetanbieter steht im Weg. ({ $word })
mapping-error-publisherror = Der Server konnte plex.tv seine Adresse nicht mitteilen. Ein Namensdienst oder eine Firewall könnte im Weg stehen. ({ $word })
mapping-error-doublenat = Zwei Router sind hintereinandergeschaltet. Öffnen Sie den Port in beiden, oder lassen Sie einen davon nur durchleiten. ({ $word })
mapping-error-badauth = Plex nimmt die eigene Anmeldung dieses Servers nicht mehr an. Verbinden Sie ihn noch einmal mit Ihrem Konto. ({ $word })
mapping-error-myplexgone = Der Server erreicht plex.tv nicht. ({ $word })
mapping-error-jumboframes = Das Netz verschickt größere Pakete als üblich, und manche gehen verloren. ({ $word })
mapping-error-other = Der Server nennt einen Grund, den wir nicht kennen. ({ $word })

## Fernzugriff

remote-access-off-first = Der Fernzugriff bleibt aus, bis Sie ihn einschalten. Zum Ansehen zu Hause brauchen Sie ihn nicht.
remote-access-subscription = Um von unterwegs etwas anzusehen, brauchen Sie vielleicht einen Plex Pass oder einen Remote Watch Pass. Plex erklärt es unter https://support.plex.tv/articles/200484543/
remote-access-subscribed = Ihr Konto hat einen Plex Pass. Sie und alle, mit denen Sie teilen, können von unterwegs etwas ansehen.
remote-access-on-not-proven = Der Server gehört Ihnen und funktioniert zu Hause. Von außen ist er noch nicht zu erreichen.
remote-access-open-port = Lassen Sie Ihren Router Port { $port } (TCP) an Port 32400 dieses Servers weiterleiten.
remote-access-trying = Die Tür nach außen wird geöffnet · { $seconds } von höchstens { $limit } s
remote-access-closed-again = Die Tür ging auf und nach { $seconds } s wieder zu. „usher doctor“ sagt, an welchem Punkt.
remote-access-server-says = Der Server sagt: { $text }
remote-access-plex-tv-says = plex.tv sagt: { $text }
remote-access-online = erreichbar
remote-access-offline = nicht erreichbar; das heißt es manchmal auch von einem Server, der funktioniert

## Die Nutzungsbedingungen von Plex

terms-link = Für Ihren Server gelten die Nutzungsbedingungen von Plex: https://www.plex.tv/about/privacy-legal/plex-terms-of-service/
terms-left = An den Nutzungsbedingungen von Plex wurde nichts geändert. Um ihnen hier zuzustimmen, fügen Sie --accept-terms hinzu.
terms-accepted = Sie haben den Nutzungsbedingungen von Plex zugestimmt.

## Muss dieser Server mit einem Konto verbunden sein?

affected-yes = Ja, verbinden Sie diesen Server mit Ihrem Konto
affected-no = Nein
affected-later = Noch nicht
affected-claimed = Es ist nichts zu tun
affected-unclear = Das ist noch nicht bekannt
affected-rule-exempt = Für diesen Server ist die Pflicht ausgeschaltet. Plex nennt das vorläufig, ein Update kann es also beenden.
affected-rule-claimed = Dieser Server ist mit einem Konto verbunden. Neu verbinden müssen Sie ihn nur, wenn Sie ihn abmelden.
affected-rule-signed-out = Dieser Server war schon mit einem Konto verbunden, und seine Version verlangt das.
affected-rule-new = Dieser Server ist neu oder wurde geleert, und seine Version verlangt ein Konto.
affected-rule-never-claimed = Dieser Server war nie mit einem Konto verbunden und darf so bleiben. Verbinden können Sie ihn jederzeit.
affected-rule-signed-out-older = Dieser Server war schon mit einem Konto verbunden. Seine Version verlangt das nicht, das nächste Update aber schon.
affected-rule-new-older = Diese Version verlangt kein Konto. Eine Neuinstallation einer neueren Version verlangt eines.
affected-rule-never-claimed-older = Dieser Server war nie mit einem Konto verbunden und darf so bleiben, auch nach einem Update.
affected-rule-server-refuses = Ohne Konto spricht der Server nicht mit diesem Computer, also muss er verbunden werden.
affected-rule-server-open = Der Server spricht auch ohne Konto mit diesem Computer, also muss er nicht verbunden werden.
affected-rule-ask-server = Von außen ist nicht zu erkennen, ob dieser Server je verbunden war. Es zeigt sich daran, ob er ohne Konto antwortet.
affected-rule-unread = Der Server sagt nicht, ob er mit einem Konto verbunden ist.

## Bekannte Fehler des Servers

bug-setup-file = Die Datei „Setup Plex.html“ funktioniert vielleicht nicht
    .why = Vor Version 1.29.2.6364 kann es scheitern, einen Server mit dieser Datei zu verbinden (so sagt es Plex).
    .next = Aktualisieren Sie Plex Media Server. Usher braucht die Datei nicht.
bug-plex2shell = Fremde können vielleicht Programme auf dem Computer des Servers ausführen
    .why = Für Versionen bis 1.43.3.10828 behauptet eine öffentliche Vorführung, dass dafür keine Anmeldung nötig ist. Version 1.43.3.10861 schließt die Lücke.
    .next = Aktualisieren Sie Plex Media Server und lassen Sie den Fernzugriff bis dahin aus.
bug-settings-page = Die Seite mit den Einstellungen bleibt auf macOS 13.0.1 vielleicht leer
    .why = Einige haben es gemeldet; dass es an macOS liegt, ist nicht bewiesen.
    .next = Ändern Sie Einstellungen mit Usher, das diese Seite nicht benutzt.
bug-source = Quelle: { $source }
bug-unproven = nicht bewiesen

## Die Kette: ihre zwölf Glieder, und wie es um jedes steht

link-installed = Installiert und echt
link-running = Läuft
link-port = Der Port gehört Plex
link-answers = Antwortet
link-claimed = Verbunden, und mit wem
link-settings = Einstellungen für Eigentümer offen
link-folders = Ordner lesbar
link-libraries = Mediatheken gefüllt
link-home = Zu Hause zu finden
link-plex-tv = Plex sieht ihn
link-router = Die Tür im Router
link-outside = Von außen erreichbar
standing-works = in Ordnung
standing-look = bitte ansehen
standing-broken = gestört
standing-unknown = unbekannt
standing-off = bewusst aus
standing-waits = nicht geprüft
chain-waits = wartet auf Punkt { $number }, { $name }
chain-off = wie Sie es wollten
chain-verdict-works = Alles auf dieser Liste ist in Ordnung.
chain-verdict-unknown = Nichts auf dieser Liste ist gestört. Einiges ließ sich nicht herausfinden.
symptom-broken = Dieser Satz erscheint, wenn Punkt { $number } ({ $name }) gestört ist. Hier ist das so: Die Zeile oben sagt, warum.
symptom-old = Dieser Satz erscheint, wenn Punkt { $number } ({ $name }) gestört ist. Hier ist er in Ordnung, der Satz ist also überholt.
symptom-look = Dieser Satz erscheint, wenn Punkt { $number } ({ $name }) gestört ist. Ob das hier so ist, ließ sich nicht herausfinden.
symptom-unknown = Diesen Satz kennt Usher nicht. Die Liste oben sagt, wie es jetzt ist.
support-file-saved = Die Support-Datei liegt unter { $path }. { $count ->
    [one] Eine Angabe, die niemanden etwas angeht, wurde verdeckt.
   *[other] { $count } Angaben, die niemanden etwas angehen, wurden verdeckt.
}
repair-done = Die Reparatur ist erledigt.
ask-start-server = Plex Media Server starten?

## Die Kette: woran zu sehen ist, dass ein Glied in Ordnung ist

proof-genuine = { $version ->
    [none] von Plex signiert, unter { $path }
   *[other] Version { $version }, von Plex signiert, unter { $path }
}
proof-package = { $version ->
    [none] alle Dateien so, wie das Paket sie gebracht hat, unter { $path }
   *[other] Version { $version }, alle Dateien so, wie das Paket sie gebracht hat, unter { $path }
}
proof-installed = { $version ->
    [none] unter { $path }
   *[other] Version { $version }, unter { $path }
}
proof-process = sein Prozess ist da
proof-process-of = Prozess { $pid } des Benutzers { $user }
proof-answering = an seinem Port antwortet etwas
proof-port = dort antwortet Plex Media Server
proof-answers = meldet sich als Version { $version }
proof-claimed = das sagt er selbst
proof-claimed-by = er sagt, dass er { $owner } gehört
proof-settings = seine Einstellungen ließen sich mit Ihrer Anmeldung öffnen
proof-no-libraries = es gibt noch keine Mediatheken
proof-folders = { $count ->
    [one] der Server zeigt, was in dem Ordner ist
   *[other] der Server zeigt, was in allen { $count } Ordnern ist
}
proof-libraries = { $items ->
    [one] ein Eintrag in seinen Mediatheken
   *[other] { $items } Einträge in seinen Mediatheken
}
proof-home = { $name } führt zu ihm, über eine sichere Verbindung
proof-listed = plex.tv führt „{ $name }“ als erreichbar auf
proof-listed-and-open = plex.tv führt „{ $name }“ auf, und ein Weg, den es nennt, ist offen
proof-router = { $router } hält die Tür offen
proof-mapped = der Server sagt, dass sein Port offen ist
proof-ipv6 = er ist über IPv6 zu erreichen, und das braucht keine Tür
proof-outside-open = offen, und Ihre öffentliche Adresse hat geantwortet
proof-outside-as-plex-reports = offen, wie Plex meldet; Ihr Router lässt Usher von innen nicht nachsehen
proof-outside-mapped = offen, wie Ihr Server meldet
proof-no-answer-in-time = es kam nicht rechtzeitig eine Antwort
proof-no-usual-place = er antwortet, aber sein Programm liegt an keinem der üblichen Orte
proof-other-computer = der Server steht auf einem anderen Computer
proof-for-owner-alone = das sagt der Server nur seinem Eigentümer
proof-folders-not-seen = nicht jeder Ordner ließ sich ansehen
proof-not-counted = was in den Mediatheken ist, ließ sich nicht zählen
proof-not-listed = plex.tv hat keine Adresse von ihm genannt
proof-no-names = niemand hat gesagt, wohin die Namen seiner Adressen führen
proof-not-mapped = der Server sagt nicht, dass sein Port offen ist

## Lokale Sicherheit: ob ein Server überhaupt verbunden sein muss

local-security-on = Der Server muss mit einem Konto verbunden sein.
local-security-off = Der Server muss nicht mit einem Konto verbunden sein.
local-security-unknown = Dieser Server sagt nicht, ob er mit einem Konto verbunden sein muss.
local-security-consequence = Solange das ausgeschaltet und der Server nicht verbunden ist, können alle in Ihrem Heimnetz seine Einstellungen öffnen. Von unterwegs etwas ansehen oder mit anderen teilen können Sie nicht.
local-security-temporary = Plex nennt das vorläufig: Ein Update kann es beenden.
local-security-undo = So machen Sie es rückgängig: { $command }
local-security-restart = Plex Media Server liest diese Einstellung beim Start.

## Verbinden und trennen

claim-done = „{ $name }“ ist mit Ihrem Konto { $user } verbunden.
claim-already = „{ $name }“ ist schon mit Ihrem Konto verbunden.
claim-token-enter = Fügen Sie den Claim-Token von plex.tv/claim ein:
unclaim-shares = { $count ->
    [0] plex.tv nennt für diesen Server niemanden sonst.
    [one] Eine Person, mit der Sie teilen, verliert diesen Server:
   *[other] { $count } Personen, mit denen Sie teilen, verlieren diesen Server:
}
unclaim-shares-unknown = plex.tv sagt nicht, mit wem Sie diesen Server teilen.
unclaim-done = Der Server ist von seinem Konto getrennt. Ihre Mediatheken sind sicher.
unclaim-already = Der Server ist mit keinem Konto verbunden.

## Mediatheken

library-added = Die Mediathek „{ $name }“ ist angelegt. Der Server liest jetzt ihre Ordner.
library-none = Dieser Server hat keine Mediatheken.
library-folder = { $folder }

## Das Einlesen der Ordner: wie weit der Server ist

scan-items = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
scan-items-of = { $count } von { $files } Einträgen
scan-silent = Der Server sagt nicht, wie weit er ist.
scan-goes-on = Der Server macht allein weiter. Noch einmal nachsehen: usher library list --follow

## Eine Mediathek, die nichts zeigt, und warum

empty-no-files = „{ $name }“ zeigt nichts: In ihren Ordnern liegt keine einzige Datei
    .next = Legen Sie Dateien in die Ordner, oder prüfen Sie, ob ihr Laufwerk angeschlossen ist.
empty-no-media = { $count ->
    [one] „{ $name }“ zeigt nichts: Die eine Datei in ihren Ordnern ist nichts, was Plex zeigt
   *[other] „{ $name }“ zeigt nichts: Von den { $count } Dateien in ihren Ordnern ist keine etwas, was Plex zeigt
}
    .next = Wählen Sie einen Ordner, in dem Videos, Musik oder Fotos liegen.
empty-wrong-kind = { $count ->
    [one] „{ $name }“ zeigt nichts: Plex hat 1 Datei gefunden und nicht behalten. Ihr Name passt nicht zu dieser Art: { $kind }
   *[other] „{ $name }“ zeigt nichts: Plex hat { $count } Dateien gefunden und keine behalten. Ihre Namen passen nicht zu dieser Art: { $kind }
}
    .next = Geben Sie den Dateien Namen, die Plex lesen kann: https://support.plex.tv/articles/categories/your-media/
empty-fits = Zu dieser Art passen sie: { $kind }. Legen Sie mit denselben Ordnern eine Mediathek dieser Art an.
empty-names-fit = { $count ->
    [one] „{ $name }“ zeigt nichts, obwohl der Name von 1 Datei so ist, wie Plex ihn will
   *[other] „{ $name }“ zeigt nichts, obwohl die Namen von { $count } Dateien so sind, wie Plex sie will
}
    .next = Prüfen Sie, ob Plex Media Server den Ordner lesen darf; auf einem Mac steht das in Datenschutz & Sicherheit unter Dateien und Ordner. Lassen Sie ihn dann nach neuen Dateien suchen.
empty-unseen = „{ $name }“ zeigt nichts
    .next = Ihre Ordner lassen sich von hier aus nicht lesen. Starten Sie Usher auf dem Computer des Servers, um den Grund zu erfahren.
empty-rule = { $count ->
    [one] 1 Datei: { $reason }
   *[other] { $count } Dateien: { $reason }
}

## Anzahlen

count-films = { $count ->
    [one] 1 Film
   *[other] { $count } Filme
}
count-shows = { $count ->
    [one] 1 Serie
   *[other] { $count } Serien
}
count-albums = { $count ->
    [one] 1 Album
   *[other] { $count } Alben
}
count-photos = { $count ->
    [one] 1 Foto
   *[other] { $count } Fotos
}
count-videos = { $count ->
    [one] 1 Video
   *[other] { $count } Videos
}
count-episodes = { $count ->
    [one] 1 Folge
   *[other] { $count } Folgen
}
count-tracks = { $count ->
    [one] 1 Titel
   *[other] { $count } Titel
}
count-files = { $count ->
    [one] 1 Datei
   *[other] { $count } Dateien
}
count-folders = { $count ->
    [one] 1 Ordner
   *[other] { $count } Ordner
}

## Was die Namen in einem Ordner sagen

usual-name-movie = Filme
usual-name-show = Serien
usual-name-artist = Musik
usual-name-photo = Fotos
usual-name-other = Andere Videos

sureness-sure = sicher
sureness-unsure = nicht sicher

survey-counting = Bisher { $files }, dazu { $folders }; für eine Mediathek: { $media }
survey-nothing = Hier liegen keine Videos, keine Musik und keine Fotos.
survey-incomplete = Usher wurde angehalten, bevor alles gesehen war. Es kann noch mehr geben.
survey-away = { $count ->
    [one] 1 Datei liegt nur in der Cloud. Plex zeigt sie, sobald ihr Inhalt auf dieser Platte liegt.
   *[other] { $count } Dateien liegen nur in der Cloud. Plex zeigt sie, sobald ihr Inhalt auf dieser Platte liegt.
}

reason-folder-name = der Name des Ordners sagt es
reason-title-and-year = { $count } von { $of } Namen lauten „Titel (Jahr)“
reason-release-marks = { $count } von { $of } Namen tragen Kennzeichen eines Films wie 1080p, aber kein Jahr
reason-folder-for-each-film = { $count } von { $of } Filmen liegen in einem eigenen Ordner
reason-season-and-episode = { $count } von { $of } Namen nennen Staffel und Folge, etwa S01E02
reason-broadcast-dates = { $count } von { $of } Namen nennen den Tag der Sendung
reason-episode-numbers = { $count } von { $of } Namen zählen die Folgen durch
reason-season-folders = { $count ->
    [one] es gibt einen Ordner für eine Staffel
   *[other] es gibt Ordner für { $count } Staffeln
}
reason-music-files = { $count } von { $of } Dateien sind Musik
reason-track-numbers = { $count } von { $of } Musikstücken haben eine Titelnummer
reason-album-folders = { $count ->
    [one] es gibt einen Ordner für ein Album
   *[other] es gibt Ordner für { $count } Alben
}
reason-pictures = { $count } von { $of } Dateien sind Bilder
reason-camera-names = { $count } von { $of } Namen stammen von einer Kamera oder einem Telefon
reason-camera-folders = { $count ->
    [one] ein Ordner ist nach einer Kamera oder nach dem Tag benannt
   *[other] { $count } Ordner sind nach einer Kamera oder nach dem Tag benannt
}
reason-title-only = { $count } von { $of } Namen haben weder ein Jahr noch eine Folgennummer
reason-audiobooks = { $count } von { $of } Dateien sind Hörbücher; Plex zeigt sie als Musik
reason-concerts = { $count } von { $of } Dateien sind Konzerte oder Musikvideos
reason-mixed-with = in diesem Ordner liegt noch anderes: { $kind }
reason-other-files = die meisten Dateien in diesem Ordner sind weder Videos noch Musik noch Bilder
reason-few-files = { $count ->
    [one] eine Datei ist zu wenig, um es zu erkennen
   *[other] { $count } Dateien sind zu wenige, um es zu erkennen
}
reason-films-among-episodes = { $count ->
    [one] 1 Datei heißt wie ein Film; unter Serien übergeht Plex sie
   *[other] { $count } Dateien heißen wie Filme; unter Serien übergeht Plex sie
}
reason-episodes-among-films = { $count ->
    [one] 1 Datei heißt wie eine Folge; unter Filmen übergeht Plex sie
   *[other] { $count } Dateien heißen wie Folgen; unter Filmen übergeht Plex sie
}

skip-hidden = der Name beginnt mit einem Punkt
skip-system-folder = ein Ordner des Systems
skip-package = ein Ordner, den ein Programm für sich selbst führt
skip-sample = ein Ausschnitt eines Films
skip-partial-download = ein Download, der nicht fertig ist
skip-archive = eine gepackte Datei
skip-disc = eine als Ganzes kopierte Disc
skip-protected = vom Verkäufer mit Kopierschutz versehen
skip-name-not-text = der Name ist kein lesbarer Text
skip-away = nur in der Cloud, nicht auf dieser Platte
skip-plex-ignore = eine Liste dessen, was Plex hier übergehen soll
skip-format = ein Format, das Plex nicht liest
skip-named-as-episode = heißt wie die Folge einer Serie
skip-no-episode-number = ohne Staffel und Folge im Namen
skip-other-medium = ein anderes Medium als das dieser Mediathek
skip-extra = ein Trailer oder anderes Extra; es wird bei seinem Film gezeigt

trouble-unreadable = Sie dürfen das nicht lesen
trouble-dangling-link = ein Verweis auf etwas, das fehlt
trouble-looping-link = ein Verweis, der im Kreis führt
trouble-link-outside = ein Verweis nach anderswo; ihm wurde nicht gefolgt
trouble-link-inside = ein Verweis auf einen Ordner, der an seinem eigenen Ort gelesen wird
trouble-vanished = es verschwand, während Usher las
trouble-failed = das System konnte es nicht lesen

read-season-episode = { $season ->
    [0] Special { $episode }
   *[other] Staffel { $season }, Folge { $episode }
}
read-season-episodes = { $season ->
    [0] Specials { $episode } bis { $last }
   *[other] Staffel { $season }, Folgen { $episode } bis { $last }
}
read-episode = Folge { $episode }
read-episodes = Folgen { $episode } bis { $last }
read-picture = ein Bild

## usher library suggest

suggest-because = Warum
suggest-examples = Zum Beispiel
suggest-skipped = { $count ->
    [one] Eines davon übergeht Plex
   *[other] { $count } davon übergeht Plex
}
suggest-troubles = { $count ->
    [one] Eines davon ließ sich nicht lesen
   *[other] { $count } davon ließen sich nicht lesen
}
suggest-more = … und { $count } weitere
suggest-exists = Die Mediathek „{ $name }“ hat das schon.
suggest-not-written = „{ $name }“ hat im Namen oder in einem Ordner einen Doppelpunkt oder ein Zeichen, das kein Text ist, und lässt sich deshalb nicht in einem Befehl angeben. Schreiben Sie sie in ein Profil, für: usher setup --profile DATEI
suggest-server-sees = Plex Media Server kann { $folder } lesen
suggest-server-blind = Plex Media Server kann { $folder } nicht lesen
suggest-server-silent = Plex Media Server hat nicht gesagt, ob er { $folder } lesen kann
suggest-server-not-asked = Plex Media Server wurde nicht gefragt, ob er diese Ordner lesen kann, denn hier ist niemand angemeldet. Anmelden: usher sign-in
suggest-command = Angelegt wurde nichts. Dieser Befehl tut es:

folder-drive-root = { $folder } ist ein ganzes Laufwerk. Ein Ordner darauf geht schneller und bleibt übersichtlicher.
folder-network = { $folder } liegt auf einer Freigabe im Netzwerk ({ $share }). Solange sie nicht verbunden ist, sieht Plex dort nichts.
folder-cloud = { $folder } gehört zu { $service }. Plex sieht nur die Dateien, die schon auf diesem Computer sind.
folder-empty = In { $folder } ist noch nichts.

## Das Ende der Einrichtung

setup-done = „{ $name }“ gehört Ihnen und funktioniert zu Hause. Öffnen Sie ihn unter { $address }
setup-nothing = Alles ist so, wie Sie es wünschen. Es wurde nichts geändert.
setup-differs = { $count ->
    [one] Ein Schritt wäre zu tun. Es wurde nichts geändert.
   *[other] { $count } Schritte wären zu tun. Es wurde nichts geändert.
}

## Was an einer Eingabe falsch sein kann

input-name-empty = Der Name ist leer.
input-name-control-character = Im Namen steht ein Zeilenumbruch oder ein anderes unsichtbares Zeichen.
input-name-too-long = Der Name ist länger als { $limit } Zeichen.
input-address-malformed = Das ist keine Adresse wie http://127.0.0.1:32400.
input-address-scheme = Eine Adresse beginnt mit http:// oder https://.
input-address-credentials = Eine Adresse darf weder Benutzernamen noch Passwort enthalten.
input-address-more-than-origin = Eine Adresse endet hinter dem Port.
input-address-plain-http = Die Adresse eines anderen Computers beginnt mit https://.
input-option = Zu { $option }: { $fault }
input-secret-store = Möglich sind system, memory oder file: und ein Pfad.
input-scenario = Es gibt kein Szenario „{ $name }“. Alle nennt: usher demo --scenario list
input-language = „{ $text }“ ist keine Sprache wie en-US oder de-DE.
input-library-form = „{ $text }“ ist nicht geschrieben wie movie:Filme:/media/filme.
input-library-kind = „{ $text }“ ist keine Art von Mediathek. Es gibt movie, show, artist, photo und other.
input-library-twice = Die Mediathek „{ $name }“ ist doppelt angegeben.
input-library-without-folder = Die Mediathek „{ $name }“ hat keinen Ordner.
input-folder-relative = Der Ordner { $folder } muss mit vollem Pfad angegeben sein, wie /media/filme.
input-file-unreadable = { $path } ist nicht lesbar: { $cause }
input-profile-line = Zeile { $line } von { $path }: { $what }

## Die Übungswelt

demo-welcome = Das ist eine Übung: ein plex.tv und ein Plex Media Server, die Usher selbst mitbringt, nur auf diesem Computer. Nichts Echtes wird gelesen oder verändert.
demo-before = Ein Server wurde gerade installiert. Er ist mit keinem Konto verbunden, hat keinen eigenen Namen und keine Mediatheken.
demo-setup = Ein Befehl erledigt den Rest:
demo-approve = In Wirklichkeit öffnet sich jetzt Ihr Browser, und Sie bestätigen die Anmeldung. Hier geschieht das für Sie.
demo-again = Derselbe Befehl noch einmal: Er stellt fest, dass nichts mehr zu tun ist.
demo-writes = { $count ->
    [0] Diesmal an den Server gesendete Änderungen: keine.
    [one] Diesmal an den Server gesendete Änderungen: eine.
   *[other] Diesmal an den Server gesendete Änderungen: { $count }.
}
demo-after = Das sagt der Server jetzt:
demo-end = Das war alles. So geht es mit Ihrem eigenen Server: usher setup
demo-scenario = Geübt wird mit dem Fehler „{ $name }“.
demo-serving = Die Übungswelt ist offen, bis Sie Strg+C drücken.
demo-address-plex-tv = plex.tv
demo-address-auth-app = Anmeldeseite
demo-address-server = Server
demo-try = In einem anderen Terminal:

## Das Fenster: was viele Seiten sagen

this-mac = diesem Mac
this-computer = diesem Computer
seconds = { $count } s
percent = { $count } %
back = Zurück
done = Fertig
cancel = Abbrechen
stop = Anhalten
stopping = Hält nach diesem Schritt an
later = Später
go-on = Weitermachen
change = Ändern
undo = Rückgängig
copy = Kopieren
details = Einzelheiten
on = Ein
off = Aus
try-again = Noch einmal versuchen
start-again = Neu beginnen
check-again = Noch einmal prüfen
start-server = Server starten
open-plex = Plex öffnen
open-plex-downloads = Seite von Plex öffnen
plex-page = Seite von Plex
good-to-know = Gut zu wissen
independent = Usher ist unabhängig. Es stammt nicht von Plex.
state-works = in Ordnung
state-look = bitte ansehen
state-broken = gestört
state-not-known = unbekannt
state-off = bewusst aus
state-checking = wird geprüft
state-waiting = wartet
state-running = läuft
state-done = erledigt
state-failed = misslungen

## Das Fenster: die Leiste

rail-steps = Schritte
rail-places = Orte
rail-step = Schritt { $step } von { $of }: { $name }
rail-answered = beantwortet
rail-suggested = vorgeschlagen
rail-no-libraries = noch keine
rail-libraries = { $count ->
    [one] Eine Mediathek
   *[other] { $count } Mediatheken
}
step-name-sign-in = Anmelden
step-name-name = Name und Fernzugriff
step-name-folders = Ordner
step-name-review = Ansehen und einrichten
step-name-done = Fertig
place-overview = Übersicht
place-remote = Von unterwegs
place-settings = Einstellungen

## Das Fenster: Tatsachen und woher wir sie wissen

fact-running = Läuft
fact-connected = Verbunden
fact-not-connected = Mit keinem Konto verbunden
fact-settings = Einstellungen stehen dem Eigentümer offen
fact-outside = Von unterwegs
connected-to = Verbunden mit { $account }
connecting-to = Wird mit { $account } verbunden
will-connect-to = Mit { $account } verbinden
connecting-clock = { $count } s, höchstens 60
evidence-answered = { $version } · hat um { $time } geantwortet
evidence-asked = um { $time } gefragt
evidence-both-agree = Server und plex.tv sind sich einig · { $time }
evidence-listing-to-come = der Server sagt es · { $time }; plex.tv führt ihn in 2 min auf
evidence-settings = um { $time } gelesen
evidence-settings-closed = melden Sie sich als Eigentümer an, um sie zu öffnen
evidence-owner-hidden = der Server sagt nicht, mit wem
evidence-unsaid = der Server sagt es nicht
evidence-your-choice = wie Sie es wollten

## Das Fenster: zu Beginn

page-looking = Einen Moment
    .lead = Usher sieht nach, bevor es fragt.
looking-server = Ihr Server wird gefragt
looking-account = Mit wem er verbunden ist
page-blocked = Etwas steht im Weg
    .lead = Usher konnte Ihren Server nicht ansehen. Nichts wurde geändert.
page-not-installed = Plex Media Server ist nicht auf { $computer }
    .lead = Es ist ein kostenloses Programm von Plex. Laden Sie es bei Plex, öffnen Sie es einmal und kommen Sie hierher zurück.
    .next = Wenn es installiert ist, drücken Sie „Noch einmal prüfen“. Usher verbindet es dann mit Ihrem Konto.
page-starting = Ihr Server startet
    .lead = Dieses Fenster macht von selbst weiter.
    .patience = Nach einer Aktualisierung sind viele Minuten üblich. Bitte starten Sie ihn nicht neu.
    .long = Das dauert lange. Nichts geht verloren; Sie können ruhig warten.
starting-program = Plex Media Server wird geöffnet
page-not-affected = Hier ist nichts zu tun
    .lead = Dieser Server war nie mit einem Konto verbunden, und das darf so bleiben.
    .adds = Mit einem Konto können Sie von unterwegs zusehen und teilen, und die Einstellungen sind vor anderen sicher.
sign-in-anyway = Trotzdem anmelden
page-no-account = Diesen Server ohne Konto verwenden
    .lead = Alle in Ihrem Heimnetz können dann seine Einstellungen öffnen.
    .outside = Sie können nicht von unterwegs zusehen und nichts teilen.
    .temporary = Plex nennt das vorübergehend: Eine Aktualisierung kann es beenden. Usher sieht nach jeder nach.
    .how = Usher schreibt die Einstellung „enableLocalSecurity“ und startet den Server neu.
requirement-off = Kontopflicht ausschalten
requirement-on = Wieder einschalten
requirement-changing = Die Einstellung wird geändert
requirement-is-off = Die Kontopflicht ist aus
page-interrupted = Das Einrichten wurde unterbrochen
    .lead = Nichts ist verloren. Usher tut nichts, bis Sie wählen.

## Das Fenster: Anmelden

page-sign-in = Verbinden Sie Ihren Server mit Ihrem Konto
    .lead = Ihr Browser öffnet { $host }. Ihr Passwort geht an Plex, nie an Usher.
    .why = Plex verlangt das von neuen Servern.
    .later = Ihre Version verlangt das noch nicht; die nächste wird es tun.
    .owner = Ihr Server hat einen Eigentümer. Melden Sie sich als diese Person an, um seine Einstellungen zu sehen.
    .internet = Das Internet wird jetzt gebraucht, später nicht.
    .sent = Usher bittet Plex um eine Anmeldung und wartet auf Ihr Ja. In Ihrem Konto steht es als „Usher“. Läuft Ihr Server nicht, wird er gestartet.
sign-in-with-browser = Mit dem Browser anmelden
another-device = Anderes Gerät …
without-account = Ohne Konto
page-waiting = Schließen Sie die Anmeldung im Browser ab
    .lead = Dieses Fenster macht von selbst weiter.
    .at-once = Plex fragt vielleicht, ob Sie es waren. Sagen Sie nur ja, wenn Sie gerade eben den Knopf gedrückt haben.
    .no-hurry = Lassen Sie sich Zeit. Ist die Seite weg, öffnen Sie sie noch einmal.
asking-plex = Plex wird um eine Anmeldung gebeten
waiting-for-you = Wartet auf Sie
waiting-clock = { $waited } · noch { $left } offen
qr-code = QR-Code der Anmeldeseite
scan-with-phone = Oder lesen Sie dies mit Ihrem Telefon ein.
enter-code = Oder geben Sie { $code } auf plex.tv/link ein.
open-browser-again = Browser noch einmal öffnen
copy-address = Adresse kopieren
page-home-pin = Fragen Sie den Verwalter dieses Plex Home
    .lead = Sie sind als { $user } angemeldet. Der Server sollte dem Verwalter gehören: { $admin }.
pin-for = PIN von { $user }
pin-hint = Vier Ziffern, gehen einmal an Plex und werden nicht behalten
pin-wrong = Diese PIN stimmt nicht
another-account = Anderes Konto
continue-as = Weiter als { $user }

## Das Fenster: Konten

page-other-account = { $named ->
    [yes] Dieser Server gehört { $owner }
   *[no] Dieser Server gehört einem anderen Plex-Konto
}
    .lead = Sie sind als { $account } angemeldet.
    .sign-in = { $named ->
    [yes] Als { $owner } anmelden
   *[no] Als sein Eigentümer anmelden
}
    .stays = { $named ->
    [yes] Melden Sie sich als { $owner } an, und alles bleibt, wie es ist.
   *[no] Melden Sie sich als sein Eigentümer an, und alles bleibt, wie es ist. Der Server sagt nicht, wer das ist.
}
    .evidence = für dieses Konto verschlossen
    .take-over = Übernehmen …
    .agreement = { $named ->
    [yes] Ihn zu übernehmen setzt voraus, dass { $owner } zustimmt. Alle, mit denen er geteilt ist, verlieren den Zugang.
   *[no] Ihn zu übernehmen setzt voraus, dass der Eigentümer zustimmt. Alle, mit denen er geteilt ist, verlieren den Zugang.
}
    .elsewhere = { $named ->
    [yes] Nur { $owner } oder jemand an jenem Computer kann ihn mit einem anderen Konto verbinden.
   *[no] Nur der Eigentümer oder jemand an jenem Computer kann ihn mit einem anderen Konto verbinden.
}
page-signed-out = Plex hat diesen Server abgemeldet
    .lead = Ihre Mediatheken sind sicher. Melden Sie sich an, um ihn wieder zu verbinden.
    .when = Das geschieht, wenn ein Passwort zurückgesetzt oder der Server aus der Liste der zugelassenen Geräte entfernt wird.
    .evidence = plex.tv nimmt seine Anmeldung nicht mehr an
sign-in-again = Wieder anmelden

## Das Fenster: die Antworten

page-review = Bereit, wenn Sie es sind
    .lead = Nichts weiter ändert sich, bis Sie unten den Knopf drücken.
    .nothing-moves = Ihre Medien bleiben, wo sie sind: Nichts wird kopiert, verschoben oder gelöscht.
set-up = Einrichten
set-up-without = Ohne Mediatheken einrichten
not-you = Nicht Sie?
review-name = Den Server „{ $name }“ nennen
review-remote-off = Vorerst nur zu Hause zusehen
review-remote-on = Danach die Tür nach draußen öffnen; zu Hause geht vor
review-libraries = Mediatheken
change-name = den Namen
change-remote = den Fernzugriff
page-name = Name und Fernzugriff
    .lead = Nach diesem Namen suchen Sie auf Ihrem Fernseher.
    .off-first = Aus ist der einfachste Anfang. Später schalten Sie es mit zwei Klicks ein.
    .on-last = Usher schaltet es zuletzt ein, damit ein störrischer Router nichts aufhält.
    .terms = Plex nennt sie „Freundlicher Name“ und „Fernzugriff“.
name = Name
name-long = Fernseher kürzen Namen nach etwa 30 Buchstaben.
name-suggested = Nach dem Namen von { $computer }.
watch-from-outside = Von unterwegs zusehen
page-folders = Was soll Plex zeigen?
    .lead = Usher hat die Namen der Dateien angesehen. Ändern Sie, was nicht stimmt.
kind-of-library = Art
choose-kind = Wählen, was es ist
leave-out = Weglassen
library-name = Name
library-name-missing = Eine Mediathek braucht einen Namen.
folders-why = Warum, mit Beispielen
folders-skipped = { $count ->
    [one] Eine Datei lässt Plex aus
   *[other] { $count } Dateien lässt Plex aus
}
folders-more = und { $count } weitere
folders-empty = Hier sind keine Videos, keine Musik und keine Fotos.
folders-would-take = Von { $of } Dateien nähme Plex { $count } in eine Mediathek dieser Art auf.
folders-away = { $count ->
    [one] Eine Datei ist noch nicht auf diesem Computer; Plex sieht sie, sobald sie geladen ist.
   *[other] { $count } Dateien sind noch nicht auf diesem Computer; Plex sieht sie, sobald sie geladen sind.
}
folders-in-use = Gehört schon zu Ihrer Mediathek { $name }.
folders-not-asked = Ihr Server konnte noch nicht gefragt werden; Usher fragt ihn beim Einrichten.
folders-readable = Plex kann diesen Ordner lesen · um { $time } gefragt
drop-here = Ziehen Sie Ordner hierher, oder wählen Sie sie aus. Das geht auch später.
drop-more = Ziehen Sie weitere Ordner hierher.
choose-folders = Ordner wählen …
choose-more-folders = Weitere Ordner wählen …
look-as-server = Mit den Augen des Servers ansehen …
sheet-server-folders = Ordner, wie Ihr Server sie sieht
folder-up = Nach oben
choose-this-folder = Diesen Ordner wählen
folder-has-none = Hier sind keine Ordner.
drop-hint = Als Mediathek hinzufügen

## Das Fenster: Einrichten

page-setting-up = { $name } wird eingerichtet
    .lead = Kommt etwas dazwischen, geht es beim nächsten Start hier weiter.
leave-libraries-out = Mediatheken weglassen und fertig werden
page-done = { $name } ist bereit
    .lead = Zu Hause können Sie jetzt zusehen.
    .browser = Vielleicht bittet der Browser Sie einmal, sich anzumelden.
    .good-to-know = „Plex öffnen …“ bleibt in Plex’ Menü, auch wenn alles in Ordnung ist. Ein Anmeldefenster, das Plex selbst geöffnet hat, können Sie schließen. Um anderswo zuzusehen, verwenden Sie die Plex-App auf Ihrem Fernseher mit demselben Konto.

## Das Fenster: ein eingerichteter Server

page-overview = Ihr Server
overview-works = Zu Hause ist alles in Ordnung.
overview-down = Ihr Server läuft nicht.
overview-asking = Ihr Server wird gefragt.
overview-signed-out = Melden Sie sich an, um Einstellungen und Mediatheken zu sehen.
overview-not-proven = Usher konnte nicht zeigen, dass dieser Server Ihnen gehört.
overview-outside-fails = Ihr Server gehört Ihnen und zu Hause ist er erreichbar. Von unterwegs noch nicht.
no-libraries-yet = Noch keine Mediatheken.
adding = { $name } wird hinzugefügt
label-identity = Kennung
sign-out-dots = Abmelden …
sign-in = Anmelden
page-remote = Von unterwegs zusehen?
    .lead = Ihr Server bittet Ihren Router um eine offene Tür.
remote-off = aus, wie Sie es wollten
remote-on = ein
remote-port = ein, an Port { $port }
remote-hole = { $what }. Aktualisieren Sie zuerst Plex Media Server.
remote-plan = Von unterwegs zuzusehen kann bei Plex etwas kosten, Sie oder die zusehende Person. Das entscheidet Plex.
remote-trying = Die Tür wird geöffnet
remote-clock = { $count } von höchstens { $limit } s
not-now = Nicht jetzt
turn-on = Einschalten
turn-back-off = Wieder ausschalten
update-first = Zuerst aktualisieren …

## Das Fenster: Einstellungen

page-settings = Einstellungen
setting-language = Sprache
setting-system = Wie das System
setting-appearance = Aussehen
setting-light = Hell
setting-dark = Dunkel
setting-text-size = Schriftgröße
text-smaller = Kleiner
text-larger = Größer
setting-signed-in = Angemeldet
signed-in-kept = { $account }, im Passwortspeicher dieses Computers behalten
signed-in-for-now = { $account }, bis Usher geschlossen wird
forget-me-dots = Mich vergessen …
setting-about = Über Usher
about = Usher { $version }. Unabhängig, weder von Plex noch mit dessen Billigung. Es spricht mit plex.tv und Ihrem Server und sendet keine Statistik.

## Das Fenster: Fragen, kurze Meldungen und die Übung

sheet-stop = Nach diesem Schritt anhalten?
    .lead = Was erledigt ist, bleibt erledigt. Sie können später weitermachen.
    .keep = Weitermachen
    .act = Anhalten
sheet-close = Nach diesem Schritt anhalten und schließen?
    .lead = Was erledigt ist, bleibt erledigt. Beim nächsten Start können Sie weitermachen.
    .keep = Weitermachen
    .act = Anhalten und schließen
sheet-forget = Sie auf diesem Computer vergessen?
    .lead = Ihre Anmeldung und alles, was Usher hier behält, wird entfernt. Ihr Server bleibt verbunden. In der Liste der zugelassenen Geräte bei Plex bleibt Usher, bis Sie es dort entfernen.
    .keep = Behalten
    .act = Mich vergessen
sheet-sign-out = Wo abmelden?
    .keep = Behalten
    .here = Hier abmelden
    .here-lead = Hier: Usher vergisst Ihre Anmeldung, und der Server bleibt verbunden.
    .server = Den Server abmelden
    .server-lead = Auch den Server: Er muss neu verbunden werden, und seine Einstellungen schließen sich für alle.
sheet-add-library = Mediathek hinzufügen
add-library = Hinzufügen
question-yes = Ja, weiter
question-no = Nein, hier anhalten
toast-left-out = { $name } weggelassen
toast-added = { $name } hinzugefügt. Plex liest sie ein.
toast-remote-off = Von unterwegs zusehen ist aus
toast-forgotten = Vergessen. Nichts von Ihrem Konto ist noch hier.
toast-signed-out = Sie sind hier abgemeldet.
practice = Übung. Ein erfundenes Plex; Ihr eigenes wird nicht berührt.
practice-scenario = Fehler
practice-all-well = alles in Ordnung
practice-leave = Übung verlassen
window-needs-display = Es gibt keinen Bildschirm für ein Fenster.
    .next = Nehmen Sie hier „usher setup“, oder installieren Sie, was fehlt: { $packages }
progress-starting = Der Server wird gestartet.

## Das Fenster: jedes Glied der Kette

check-everything = Alles prüfen
    .about = Jeder Punkt, vom Programm bis zum Internet
page-chain = Alles wird geprüft
    .lead = Ergebnisse erscheinen, sobald sie da sind.
    .works = Alles auf dieser Liste ist in Ordnung. Sie können dieses Fenster schließen.
    .unknown = Nichts auf dieser Liste ist gestört. Einiges ließ sich nicht herausfinden.
    .checked = { $count ->
    [one] Ein Punkt geprüft um { $time }.
   *[other] { $count } Punkte geprüft um { $time }.
}
    .after = Was nach einer Störung kommt, wird nicht geprüft.
chain-link = Punkt { $number } von { $count }, { $name }
chain-all-tried = Hier wurde alles versucht. Mit der Support-Datei kann jemand anderes weiterhelfen.
chain-tried = Versucht, ohne dass es half: { $what }
asks-installed = Ist Plex Media Server auf diesem Computer, und ist er so, wie Plex ihn signiert hat?
asks-running = Läuft sein Prozess, und kann er arbeiten?
asks-port = Ist das Programm am Port des Servers Plex Media Server?
asks-answers = Sagt er, wer er ist?
asks-claimed = Mit wem ist er nach eigenen Angaben verbunden, und erkennt plex.tv das an?
asks-settings = Öffnen sich seine Einstellungen mit Ihrer Anmeldung?
asks-folders = Kann der Server jeden Ordner seiner Mediatheken lesen?
asks-libraries = Enthalten seine Mediatheken, was in ihren Ordnern liegt?
asks-home = Ist er zu Hause unter seinem Namen über eine sichere Verbindung zu finden?
asks-plex-tv = Führt plex.tv ihn auf, und ist ein Weg offen, den plex.tv nennt?
asks-router = Leitet der Router einen Port an ihn weiter?
asks-outside = Antwortet seine öffentliche Adresse?
copy-rule = Regel kopieren
router-rule = Port { $port } außen (TCP) → { $inside }, Port { $port }
paste-label = Fügen Sie ein, was Sie sehen
paste-hint = Ein Satz, den Plex anzeigt
find = Suchen
save-support-file = Support-Datei sichern …
copy-summary = Kurzfassung kopieren
save-dots = Sichern …
sheet-support-file = Support-Datei sichern?
    .lead = Für alle, die Ihnen helfen: was Usher gefunden hat, was getan wurde, und die letzten Zeilen aus den Protokollen des Servers.
    .making = Wird zusammengestellt
    .hidden = Verborgen
    .nothing = nichts
    .refused = Nicht gesichert: In { $file }, Zeile { $line }, blieb etwas stehen, das wie ein Schlüssel aussieht. Es wurde nichts geschrieben.
    .leave-out = Diese Datei weglassen
hidden-sign-in-keys = { $count ->
    [one] ein Anmeldeschlüssel
   *[other] { $count } Anmeldeschlüssel
}
hidden-claim-tokens = { $count ->
    [one] ein Verbindungscode
   *[other] { $count } Verbindungscodes
}
hidden-pins = { $count ->
    [one] eine PIN
   *[other] { $count } PINs
}
hidden-emails = { $count ->
    [one] eine E-Mail-Adresse
   *[other] { $count } E-Mail-Adressen
}
hidden-addresses = { $count ->
    [one] eine Netzwerkadresse
   *[other] { $count } Netzwerkadressen
}
hidden-certificates = { $count ->
    [one] ein Zertifikat
   *[other] { $count } Zertifikate
}
hidden-servers = { $count ->
    [one] ein Servername
   *[other] { $count } Servernamen
}
hidden-computers = { $count ->
    [one] ein Computername
   *[other] { $count } Computernamen
}
hidden-identifiers = { $count ->
    [one] eine Kennung
   *[other] { $count } Kennungen
}
hidden-people = { $count ->
    [one] der Name einer Person
   *[other] die Namen von { $count } Personen
}
hidden-media = { $count ->
    [one] ein Titel oder Dateiname
   *[other] { $count } Titel und Dateinamen
}
hidden-homes = { $count ->
    [one] ein Benutzerordner
   *[other] { $count } Benutzerordner
}
toast-summary-copied = Die Kurzfassung liegt in der Zwischenablage
toast-support-file-saved = Gesichert als { $path }
sheet-viewers = Gerade sieht jemand zu
    .lead = Dafür muss der Server anhalten.
    .asking = Wird gefragt, ob jemand zusieht
    .nobody = Es sieht niemand mehr zu.
    .waits = Usher macht weiter, sobald niemand mehr zusieht.
    .when-it-ends = Danach
    .now = Jetzt
viewer = { $user } sieht { $title }, noch { $minutes } min.
viewer-without-end = { $user } sieht { $title }.
sheet-take-over = { $named ->
    [yes] Von { $owner } trennen und mit { $account } verbinden?
   *[no] Vom Eigentümer trennen und mit { $account } verbinden?
}
    .lead = Alle, mit denen der Server geteilt ist, verlieren den Zugang, bis Sie sie neu einladen. Mediatheken, Name und Kennung bleiben.
    .keep = Behalten
    .act = Trennen und verbinden
take-over-shares = { $count ->
    [one] Eine Person wird genannt: { $names }
   *[other] { $count } Personen werden genannt: { $names }
}
remote-how = Wie
remote-automatic = Automatisch
remote-by-port = Über einen Port
remote-port-label = Port, den Sie im Router geöffnet haben
remote-no-port = Ein Port ist eine Zahl von 1 bis 65535.
remote-your-router = Ihr Router
remote-one-router = Router: { $router } antwortet · ein Router · eigene Adresse
remote-router-answers = Router: { $router } antwortet
remote-checking = Der Router wird gefragt, und es wird von außen nachgesehen
remote-home-goes-on = Zu Hause geht alles weiter.
remote-proven = Sie können von unterwegs zusehen.
remote-open-for = seit { $count } s offen, wie Plex meldet
remote-phone = So sehen Sie es selbst: WLAN am Telefon ausschalten und Plex öffnen.

## Das Fenster: eine Neuinstallation und der Weg zurück

place-reinstall = Neuinstallation
place-copies = Sicherungen
month = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
copy-day = { $day }. { month }
copy-moment = { $day }. { month } { $year }, { $time } Uhr
page-reinstall = Neu installieren, mit einem Weg zurück
    .lead = { $count ->
        [one] Nichts wird gelöscht: Ein Teil, { $size }, kommt in eine Sicherung.
       *[other] Nichts wird gelöscht: { $count } Teile, { $size }, kommen in eine Sicherung.
    }
    .counting = { $count ->
        [one] Nichts wird gelöscht: Ein Teil, bis jetzt { $size }, kommt in eine Sicherung.
       *[other] Nichts wird gelöscht: { $count } Teile, bis jetzt { $size }, kommen in eine Sicherung.
    }
    .unsized = { $count ->
        [one] Nichts wird gelöscht: Ein Teil kommt in eine Sicherung.
       *[other] Nichts wird gelöscht: { $count } Teile kommen in eine Sicherung.
    }
    .nothing = So wird alles behalten, und es gibt nichts zu tun.
    .tried = Usher hat diesen Server am { $day } neu installiert, und der Fehler ist noch da. Ein zweites Mal hilft auch nicht.
    .way-back = Die Sicherung bleibt, bis Sie sie löschen, und liegt mit einem Klick wieder an ihrem Platz.
reinstall-untried = { $count ->
    [one] Ein kleinerer Schritt ist noch nicht versucht. Er dauert eine Minute und behält alles.
   *[other] { $count } kleinere Schritte sind noch nicht versucht. Sie dauern eine Minute und behalten alles.
}
reinstall-fresh = Neu beginnen mit
reinstall-fresh-sign-in = nur der Anmeldung
reinstall-fresh-usual = Anmeldung und Einstellungen
reinstall-fresh-all = allem
reinstall-pieces = Stück für Stück
reinstall-kept = Bleibt: { $what }.
reinstall-plan = Was geschieht
reinstall-moves = { $count ->
    [one] Einen Teil in eine Sicherung legen
   *[other] { $count } Teile in eine Sicherung legen
}
reinstall-begins = Eine Sicherung beginnen
reinstall-all-steps = { $count ->
    [one] Der eine Schritt
   *[other] Alle { $count } Schritte
}
reinstall-free = Dort sind { $size } frei.
reinstall-linked = Ihre Mediathek liegt in { $place }. Dort bleibt sie; nur die Verknüpfung kommt in die Sicherung.
reinstall-stranger = Fernseher, Apps und Freunde sehen einen neuen Server.
reinstall-shares = { $count ->
    [one] Sie teilen ihn mit einer Person, die Sie neu einladen müssen. Das lässt sich nicht zurücknehmen.
   *[other] Sie teilen ihn mit { $count } Personen, die Sie neu einladen müssen. Das lässt sich nicht zurücknehmen.
}
keep-sign-in = Die Anmeldung
    .short = Anmeldung
    .lost = Ohne Haken: Sie melden sich einmal an, und der Server wird neu verbunden.
keep-settings = Einstellungen
    .short = Einstellungen
    .lost = Ohne Haken: Die Einstellungen sind wie am ersten Tag. Der Name wird wieder vorgeschlagen.
keep-libraries = Die Liste der Mediatheken
    .short = Mediatheken
    .lost = Ohne Haken: Die Mediatheken werden nicht wieder vorgeschlagen. Der Wiedergabeverlauf geht mit.
keep-history = Wiedergabeverlauf und Poster
    .short = Wiedergabeverlauf
    .lost = Ohne Haken: Was gesehen wurde, Bewertungen, Poster und Playlists bleiben in der Sicherung. Die Mediatheken werden neu eingelesen.
keep-identity = Identität
    .short = Identität
    .lost = Ohne Haken: Fernseher und Freunde sehen einen neuen Server; Freigaben sind neu zu senden. Das lässt sich nicht zurücknehmen.
keep-caches = Zwischenspeicher und Protokolle
    .short = Zwischenspeicher
    .lost = Ohne Haken: nichts, was Ihnen fehlen würde. Beides entsteht von selbst neu.
keep-application = Das Programm
    .short = Programm
    .lost = Ohne Haken: Plex Media Server muss neu installiert werden.
start = Los
put-back = Zurücklegen
put-back-all = Alles zurücklegen
swap-again = Wieder tauschen
page-reinstalling = Wird neu installiert
    .lead = Nichts wird gelöscht. Sie können jederzeit anhalten und zurück.
page-putting-back = Wird zurückgelegt
    .lead = Was jetzt da ist, bleibt auch erhalten, als eigene Sicherung.
stopped-with-copy = Nichts ist verloren. Was schon beiseitegelegt ist, liegt in „{ $copy }“.
page-reinstall-done = { $name } läuft wieder
    .lead = Frisch begonnen, und Sie können jetzt zusehen.
    .put-back = Ihr früherer Server liegt mit einem Klick wieder an seinem Platz.
    .not-mended = Der Fehler ist noch da; an den Daten lag es also nicht.
fact-same-identity = Dieselbe Identität
evidence-same-identity = Fernseher finden ihn wieder
fact-new-identity = Eine neue Identität
evidence-new-identity = Fernseher und Freunde sehen einen neuen Server
fact-as-before = { $count ->
    [0] Name wie vorher
    [one] Name und Mediathek wie vorher
   *[other] Name und { $count } Mediatheken wie vorher
}
fact-safety-copy = Sicherung
evidence-safety-copy = { $size }, bleibt, bis Sie sie löschen
evidence-safety-copy-unsized = bleibt, bis Sie sie löschen
connect-again-by-hand = Von Hand neu verbinden
    .apps = Wählen Sie auf Fernsehern und Telefonen einmal den neuen Server. Den alten können Sie unter „Autorisierte Geräte“ entfernen.
    .friends = Laden Sie die Menschen, mit denen Sie teilen, bei Plex neu ein.
page-copies = Sicherungen
    .lead = Was Usher beiseitegelegt hat und zurücklegen kann.
    .none = Keine Sicherungen. Usher legt eine an, bevor es etwas tut, was sich sonst nicht zurücknehmen ließe.
copy-for-reinstall = Neuinstallation
copy-for-put-back = bevor eine andere zurückgelegt wurde
copy-settings = Einstellungen und Anmeldung
copy-data = Mediathek, Verlauf und Poster
copy-caches = Zwischenspeicher
copy-logs = Protokolle
copy-application = das Programm
copy-complete = vollständig
copy-altered = seither von Hand geändert
copy-missing = ein Teil fehlt
copy-underway = halb kopiert
copy-used-up = zurückgelegt; sie enthält nichts mehr
copy-old = älter als 30 Tage
show-in-finder = Im Finder zeigen
show-folder = Ordner zeigen
delete-dots = Löschen …
deleting-copy = Die Sicherung vom { $day } wird gelöscht
sheet-delete-copy = Die Sicherung vom { $day } löschen?
    .lead = Endgültig weg: { $what }.
    .nothing = Sie enthält nichts mehr, was sich zurücklegen ließe.
    .keep = Behalten
    .act = Sicherung löschen
toast-put-back = Der Server vom { $day } läuft wieder. Was vor einer Minute da war, ist auch aufbewahrt.
toast-copy-deleted = Die Sicherung vom { $day } ist gelöscht.
page-interrupted-reinstall = Eine Neuinstallation wurde unterbrochen
    .lead = { $step ->
        [0] Im ersten von { $count } Schritten. Nichts ist verloren. Usher tut nichts, bis Sie wählen.
       *[other] Nach Schritt { $step } von { $count }. Nichts ist verloren. Usher tut nichts, bis Sie wählen.
    }
page-interrupted-put-back = Das Zurücklegen wurde unterbrochen
interrupted-data = Ihre Daten sind vollständig in dieser Sicherung:
overview-reinstalled = Am { $day } neu installiert. Ihr früherer Server ist aufbewahrt.
overview-reinstalled-old = Seit dem { $day }, also länger als 30 Tage, ist Ihr früherer Server aufbewahrt.
look-at-copies = Sicherungen ansehen
use-the-same = Namen und Mediatheken übernehmen
reinstall-dots = Neu installieren …
rituals = Was Sie sich sparen können
sheet-rituals = Was Sie sich sparen können
    .lead = Eine bekannte Anleitung hat { $count } Schritte. { $needless } sind hier nicht nötig, { $done } erledigt Usher für Sie, { $yours } bleiben Ihnen.
    .keep = Schließen
ritual-needless = nicht nötig
ritual-done = macht Usher
ritual-yours = bleibt Ihnen
ritual-uninstall = Den Server von Hand deinstallieren
    .why = Usher hält ihn an und legt seine Teile so beiseite, dass sie wiederkommen können.
ritual-devices = Den Mac aus „Autorisierte Geräte“ entfernen
    .why = Nur bei einer neuen Identität. Von Hand entfernt, wird der Server abgemeldet, und Freigaben können enden.
ritual-trash = Den Papierkorb leeren
    .why = Plex sieht dort nie nach. Verloren wäre nur, was sich zurückholen ließe.
ritual-history = Den Verlauf von Safari löschen
    .why = Der Server hat nichts in Ihrem Browser, was falsch sein könnte.
ritual-restart = Den Mac neu starten
    .why = Usher vergewissert sich, dass jeder Teil des Servers beendet ist.
ritual-unzip = Auspacken und nach „Programme“ ziehen
    .why = Ihr Programm bleibt, wo es ist, solange es echt ist.
ritual-private = Ein privates Fenster öffnen
    .why = Usher meldet Sie ohne die Cookies früherer Anmeldungen an.
ritual-close = Das andere Fenster schließen
    .why = Für die Anmeldung macht das keinen Unterschied.
ritual-open = Den Server doppelklicken
    .why = Usher startet ihn und wartet, bis er antwortet.
ritual-unverified = Die Warnung vor einem ungeprüften Programm schließen
    .why = Sie kommt nur bei einem frisch geladenen Programm. Ihres ist nicht neu.
ritual-control-click = Mit gedrückter Taste ctrl öffnen
    .why = Auch das gilt nur für ein frisch geladenes Programm.
ritual-page = Auf die Anmeldeseite von Plex warten
    .why = Usher öffnet die Seite, die zu diesem Server gehört. Ein weiterer Tab kann zu.
ritual-sign-in = Bei Plex anmelden
    .why = Ihr Passwort ist nur für Plex. Solange eine Anmeldung aufbewahrt ist, entfällt der Schritt.
ritual-address = Die Adresse von Hand berichtigen
    .why = Keine Adresse kann falsch sein: Die Anmeldung führt nicht über eine zurück.
ritual-pin = Ihre PIN eingeben
    .why = Nur in einem Plex Home, dessen Admin eine hat.
ritual-got-it = „Got it“ drücken
    .why = Usher zeigt keine Seiten, die man nur wegklicken kann.
ritual-name = Einen Namen geben, den Fernzugriff aus
    .why = Der frühere Name wird vorgeschlagen, und der Fernzugriff beginnt ausgeschaltet.
ritual-spinner = Nach „Weiter“ 30 Sekunden warten
    .why = Usher nennt jeden Schritt und seine Sekunden.
ritual-libraries = Vorgeschlagene Mediatheken abwählen, eigene hinzufügen
    .why = Ihre früheren Mediatheken werden vorgeschlagen, mit Namen, Art und Ordnern.
ritual-quit = Safari am Ende beenden
    .why = Nichts bleibt offen, was im Weg wäre.
ritual-player = Plex für Mac öffnen, um alles steuern zu können
    .why = Usher weist nach, dass die Einstellungen Ihnen offenstehen, bevor es fertig ist.

## Die Pakete: was das System von Usher sagt, und warum es fragt. Je eine Zeile, ohne Angaben

bundle-kind = Plex einrichten
bundle-summary = Richtet Plex Media Server an einem Ort ein
bundle-description = Usher findet Ihren Plex Media Server, meldet Sie an, verbindet den Server mit Ihrem Konto, gibt ihm einen Namen, fügt Ihre Mediatheken hinzu und weist am Ende nach, dass alles funktioniert.
bundle-promise = Bevor sich etwas ändert, sehen Sie den ganzen Plan. Geht etwas schief, sagt Usher, was geschehen ist, warum, und was jetzt hilft. Usher ist unabhängig und wird von Plex weder hergestellt noch empfohlen oder betreut.
bundle-local-network = Usher sucht Ihren Server in Ihrem Heimnetz und spricht mit ihm.
bundle-folders = Usher liest die Namen in dem Ordner, den Sie auswählen, und schlägt Mediatheken vor. Es öffnet keine Datei darin.
bundle-apple-events = Usher bittet Plex Media Server, sich zu beenden, wenn er für einen Schritt stillstehen muss. Anderen Programmen erteilt es keine Befehle.
