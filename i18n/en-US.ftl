# What Usher says, in English. Every other language has the same ids, the same
# arguments and the same parts; tests/house.rs says where one differs.
#
# A headline has no full stop. Say what happened, why, and what to do next, in
# plain words: "sign in", "connect to your account (claim)", "watch from outside".
# The words token, endpoint and NAT are for details alone.

## Problems: what happened, why, what to do next

problem-server-silent = Your server does not answer
    .why = Nothing listens at { $address }.
    .next = Start Plex Media Server and try again. If your server is somewhere else, give its address.

problem-server-starting = Your server is still starting
    .why = It says: { $status }
    .next = Wait a moment. After an update this can take several minutes; do not restart the server meanwhile.

problem-server-slow = Your server takes too long to answer
    .why = It listens at { $address } but did not answer in time. It may have done what was asked all the same.
    .next = Try again. What is already done is recognised and not done twice.

problem-server-not-plex = This is not a Plex Media Server
    .why = Another program answers at { $address }. What it says begins with: { $seen }
    .next = Check the address. If another program took this port, quit it, start Plex Media Server and try again.

problem-server-redirects = Your server points to another address
    .why = It sends us to { $host }. Your sign-in is never taken to an address that you did not choose.
    .next = Give the server’s own address, not the one of a proxy in front of it.

problem-server-cut = Your server broke off the connection
    .why = The connection ended before the answer came. The server may have done what was asked all the same.
    .next = Try again. What is already done is recognised and not done twice.

problem-server-failed = Your server could not do what was asked
    .why = Its own answer was: { $status } { $summary }
    .next = Try again. If it stays like this, restart Plex Media Server.

problem-server-refused = Your server does not accept you as its owner
    .why = It is connected to another account than the one you are signed in with, or it no longer accepts this sign-in.
    .next = Sign in with the account that owns the server.

problem-server-changed = Another server answers now
    .why = At the start it was { $expected }, now it is { $found }. Nothing was changed on the new one.
    .next = Make sure that only one Plex Media Server runs here, then start again.

problem-server-listener-unknown = A program we do not know answers in your server’s place
    .why = What could be found out about it: { $who }. Your sign-in was not sent to it.
    .next = Make sure that this is your Plex Media Server. Only then confirm it.

problem-server-secret-in-clear = Your sign-in would travel unprotected
    .why = { $address } is another computer, and the connection to it is not encrypted. Others on the way could read your sign-in, so it was not sent.
    .next = Give an address that begins with https://, run Usher on the server itself, or reach the server through SSH (--ssh).

problem-plex-tv-silent = Plex’s sign-in service does not answer
    .why = plex.tv cannot be reached from here. It is needed now, to sign in and to connect the server, but not later to watch at home.
    .next = Check your internet connection, then try again.

problem-plex-tv-slow = Plex’s sign-in service takes too long to answer
    .why = plex.tv did not answer in time. It may have done what was asked all the same.
    .next = Try again in a minute. What is already done is recognised and not done twice.

problem-plex-tv-cut = Plex’s sign-in service broke off the connection
    .why = The connection to plex.tv ended before the answer came.
    .next = Try again. What is already done is recognised and not done twice.

problem-plex-tv-impostor = Something else answers in place of plex.tv
    .why = What came instead: { $seen }. Networks that ask you to sign in first, as in a hotel, do this.
    .next = Open any web page in your browser, sign in to the network if it asks you to, then try again.

problem-sign-in-refused = Plex no longer accepts your sign-in
    .why = It was ended, for example by a new password or because Usher was removed from your account’s devices.
    .next = Sign in again. Your libraries are safe.

problem-plex-tv-forbids = Plex does not allow this for your account
    .why = Your sign-in is fine, but this account may not do what was asked.
    .next = Sign in with the account that should own the server.

problem-plex-tv-rejects = Plex could not work with what was asked
    .why = The fault is at plex.tv and not with you. It says: { $summary }
    .next = Try again later.

problem-plex-tv-busy = Plex asks us to wait
    .why = It received too many requests from here in a short time.
    .next = { $seconds ->
        [one] Wait one second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }

problem-plex-tv-failed = Plex’s sign-in service has a fault
    .why = plex.tv answered with an error of its own ({ $status }). This is not your computer.
    .next = Wait a few minutes, then try again. What is done stays done.

problem-sign-in-needed = You need to sign in to Plex
    .why = Only its owner can connect the server to an account and change its settings, and nobody is signed in here.
    .next = Sign in, then try again.

problem-sign-in-expired = The sign-in ran out
    .why = Nobody approved it in the browser in time.
    .next = Start the sign-in again.

problem-sign-in-home-pin-needed = The PIN of { $user } is needed
    .why = This account belongs to a Plex Home and is protected by a PIN of four digits.
    .next = Enter the PIN. It is not kept.

problem-sign-in-home-pin-wrong = This is not the right PIN
    .why = Plex did not accept the four digits.
    .next = Enter the PIN again. The admin of the Plex Home can set a new one at plex.tv.

problem-sign-in-home-admin-missing = This Plex Home names no admin
    .why = A server in a Plex Home should belong to the Home’s admin, and plex.tv lists none.
    .next = Sign in with the account of the Home’s admin.

problem-claim-owned-by-another = This server belongs to another account
    .why = { $named ->
        [yes] It is connected to { $owner }. It was left as it is.
       *[no] It is connected to an account that is not yours. It was left as it is.
    }
    .next = Sign in as that person. Or disconnect the server from its account first (unclaim).

problem-claim-had-owner = This server had an owner before
    .why = { $named ->
        [yes] It was connected to { $owner }. Whoever connects it now becomes its owner.
       *[no] It was connected to an account that it no longer names. Whoever connects it now becomes its owner.
    }
    .next = Confirm that the server is yours.

problem-claim-unusual-account = Should { $user } own this server?
    .why = { $kind ->
        [guest] { $user } is a guest in a Plex Home.
        [restricted] { $user } is a managed user with restrictions.
        [member] { $user } is a member of a Plex Home and not its admin.
       *[other] { $user } is not the account that was used here last.
    }
    .next = Sign in with the account that should own the server, or confirm this one.

problem-claim-refused = Your server could not be connected to your account
    .why = It accepted none of the usual ways. What was tried: { $tried }
    .next = Finish on Plex’s own page in your browser, or let Usher connect the server while it is stopped.

problem-claim-token-expired = The claim token is not accepted
    .why = A claim token is good for four minutes and for one server. This one ran out or was used.
    .next = Get a new one at plex.tv/claim and use it at once. Or sign in, then you need none.

problem-claim-token-malformed = This is not a claim token
    .why = A claim token begins with claim- and is given alone, on one line.
    .next = Copy it again from plex.tv/claim, from the first character to the last.

problem-claim-unproven = It is not certain that the server is yours
    .why = The server says that it is connected to an account, but one proof is missing: { $missing }
    .next = Wait a minute, then try again.

problem-claim-exchange-refused = Plex did not connect the stopped server
    .why = plex.tv refused the claim token, which is good for four minutes only.
    .next = Try again. A new claim token is fetched each time.

problem-claim-missing = This server is not connected to an account
    .why = What you asked for works only on a server that is connected to your account (claimed).
    .next = Sign in and connect the server first.

problem-setting-missing = This server has no such setting
    .why = Its version does not know { $key }.
    .next = Update the server. If it is up to date, report this, so that Usher can learn it.

problem-setting-not-kept = Your server did not keep a setting
    .why = { $setting ->
        [name] The new name was sent, but the server shows another one.
        [remote_access] The choice for remote access was sent, but the server shows another one.
        [terms] That you accept Plex’s terms was sent, but the server does not show it.
       *[other] { $setting } was sent, but the server shows something else.
    }
    .next = Try again. If it stays like this, restart Plex Media Server.

problem-library-differs = The library “{ $name }” is already there, but different
    .why = It has other folders or is of another kind. A library that exists is never changed or removed.
    .next = Choose another name, or give the folders that this library has.

problem-library-missing = The library “{ $name }” did not appear
    .why = The server took the request, but does not list the library.
    .next = Try again.

problem-library-refused = The server did not create the library “{ $name }”
    .why = It says: { $summary }
    .next = Check the name, the kind and the folders of this library.

problem-library-folder-unseen = Your server cannot see a folder
    .why = { $folder } does not exist for Plex Media Server, or it may not open it, even if you can.
    .next = Check the path, and that its drive is connected. Then let Plex Media Server read the folder; on a Mac this is in Privacy & Security, under Files & Folders.

problem-remote-access-known-hole = This version of your server has a known security hole
    .why = Version { $version } is reported to have the hole { $id }. Reachable from outside, the server would be open to strangers.
    .next = Update Plex Media Server to { $fixed } or newer, then turn remote access on.

problem-vault-not-kept = Your sign-in could not be kept
    .why = This computer’s store for passwords did not take it: { $cause }
    .next = You can go on; Usher forgets the sign-in when it ends. To keep it, unlock the store (on a Mac over SSH: security unlock-keychain) or name a file with --secret-store file:PATH.

problem-vault-file-open = Others can read the file that holds your sign-in
    .why = { $path } is open to other users of this computer, so it is not used.
    .next = Make it readable for yourself alone (chmod 600), then try again.

problem-journal-not-written = Usher could not note what it is about to do
    .why = The system says: { $cause }. Without this note an interruption could not be repaired, so nothing was changed.
    .next = Make room on the disk or check the folder’s permissions, then try again.

problem-journal-unreadable = The notes of an earlier run cannot be read
    .why = They were set aside as { $path }.
    .next = Start again. What is already done is recognised.

problem-busy = Another Usher is at work on this server
    .why = Two at the same time could undo each other’s work.
    .next = Wait until the other one is done, then try again.

problem-journal-other-flow = Something else was not finished
    .why = An earlier “{ $flow }” was interrupted.
    .next = Finish it with “resume” or take it back with “undo”. Then start this again.

problem-rights-missing = This needs more rights than Usher takes
    .why = Usher never works as an administrator.
    .next = Run this command yourself, then try again: { $command }

problem-program-failed = { $program } did not do its work
    .why = It says: { $cause }
    .next = Try again.

problem-ssh-failed = The server’s computer could not be reached through SSH
    .why = ssh says: { $cause }
    .next = Check that you can connect with ssh yourself, then try again.

problem-input-wrong = Something you gave is not right
    .why = { $what }
    .next = Correct it, then try again. Nothing was changed.

problem-confirm-needed = This is for you to decide
    .why = Usher does not answer this question for you, and there is nobody here to ask.
    .next = Run the command in a terminal and answer there.

problem-interrupted = Stopped
    .why = You stopped it. What is done stays done.
    .next = Run the same again to go on from here.

problem-bug = Usher made a mistake
    .why = This should not be possible: { $what }
    .next = Please report it together with this text.

## Remedies: what a button says

remedy-try-again = Try again
remedy-start-server = Start Plex Media Server
remedy-wait = Wait and look again
remedy-sign-in = Sign in to Plex
remedy-sign-in-as-another = Sign in as somebody else
remedy-enter-home-pin = Enter the PIN
remedy-hand-over-claim = Finish on Plex’s page
remedy-claim-offline = Connect while the server is stopped
remedy-confirm = Confirm
remedy-update-server = Update Plex Media Server
remedy-change-answer = Change your answer
remedy-continue = Continue
remedy-report = Report this
