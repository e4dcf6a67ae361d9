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

problem-server-refused = Ihr Server erkennt Sie nicht als Eigentümer an
    .why = Er ist mit einem anderen Konto verbunden als dem, mit dem Sie angemeldet sind, oder er nimmt diese Anmeldung nicht mehr an.
    .next = Melden Sie sich mit dem Konto an, dem der Server gehört.

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

problem-library-folder-unseen = Ihr Server sieht einen Ordner nicht
    .why = { $folder } gibt es für Plex Media Server nicht, oder er darf den Ordner nicht öffnen, auch wenn Sie es dürfen.
    .next = Prüfen Sie den Pfad und ob das Laufwerk angeschlossen ist. Erlauben Sie dann Plex Media Server, den Ordner zu lesen; auf einem Mac geht das in „Datenschutz & Sicherheit“ unter „Dateien & Ordner“.

problem-remote-access-known-hole = Diese Version Ihres Servers hat eine bekannte Sicherheitslücke
    .why = Für Version { $version } ist die Lücke { $id } gemeldet. Von außen erreichbar, stünde der Server Fremden offen.
    .next = Aktualisieren Sie Plex Media Server auf { $fixed } oder neuer und schalten Sie den Fernzugriff erst danach ein.

problem-vault-not-kept = Ihre Anmeldung konnte nicht gespeichert werden
    .why = Der Passwortspeicher dieses Computers hat sie nicht angenommen: { $cause }
    .next = Sie können weitermachen; Usher vergisst die Anmeldung, wenn es endet. Um sie zu behalten, entsperren Sie den Speicher (auf einem Mac über SSH: security unlock-keychain) oder geben Sie mit --secret-store file:PFAD eine Datei an.

problem-vault-file-open = Andere können die Datei mit Ihrer Anmeldung lesen
    .why = { $path } ist für andere Benutzer dieses Computers lesbar und wird deshalb nicht benutzt.
    .next = Sorgen Sie dafür, dass nur Sie die Datei lesen können (chmod 600), und versuchen Sie es noch einmal.

problem-journal-not-written = Usher konnte sein Vorhaben nicht notieren
    .why = Das System meldet: { $cause }. Ohne diese Notiz ließe sich eine Unterbrechung nicht beheben, deshalb wurde nichts geändert.
    .next = Schaffen Sie Platz auf dem Laufwerk oder prüfen Sie die Rechte des Ordners und versuchen Sie es noch einmal.

problem-journal-unreadable = Die Notizen eines früheren Laufs sind nicht lesbar
    .why = Sie wurden als { $path } beiseitegelegt.
    .next = Beginnen Sie noch einmal. Was schon erledigt ist, wird erkannt.

problem-busy = Usher arbeitet bereits an diesem Server
    .why = Zwei zur gleichen Zeit könnten sich gegenseitig stören.
    .next = Warten Sie, bis der andere Lauf fertig ist, und versuchen Sie es noch einmal.

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
remedy-continue = Fortsetzen
remedy-report = Melden
