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

problem-server-signed-out = Plex signed your server out
    .why = plex.tv no longer accepts the sign-in that the server holds, as after a new password that signed devices out, or once it was removed from the list of authorized devices. Your libraries are safe.
    .next = Connect the server to your account again. In Plex’s own menu, “Open Plex…” does it.

problem-server-refused = Your server does not accept you as its owner
    .why = plex.tv lists it as yours, but the server refuses your sign-in. Right after connecting, this passes by itself.
    .next = Wait a minute and try again. If it stays, sign out here and sign in again.

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

problem-claim-page-missing = Your server has no page of its own for connecting it
    .why = The server has written none, or it must not be trusted.
    .next = Let Usher connect the server while it is stopped, or choose “Open Plex…” in the server’s menu.

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

problem-library-folder-elsewhere = This folder is on another computer
    .why = { $folder } is on your server’s computer, and Usher can only read the names of files on this one.
    .next = Run Usher there, or say yourself what kind of library it is.

problem-library-folder-missing = There is no such folder
    .why = { $folder } does not exist on this computer.
    .next = Check the path. Nothing was changed.

problem-library-folder-silent = The disk behind a folder does not answer
    .why = { $folder } was asked for, and nothing came back. A share does so when the computer that offers it is off or asleep.
    .next = Wake that computer or connect the drive again, then try again. Or leave the folder out.

problem-library-drive-missing = { $volume } is not connected
    .why = { $folder } is on a drive that this computer does not have at the moment.
    .next = Connect { $volume } and try again, or leave the folder out. Nothing was changed.

problem-library-drive-renamed = { $volume } came back under another name
    .why = { $folder } is at { $now } now. A system does so when the old name was still taken.
    .next = Use { $now }. Or disconnect the drive, remove what is left in its old place, and connect it again.

problem-library-folder-closed = You may be able to open this folder, but Plex cannot
    .why = Plex Media Server runs as the user { $user } and may not pass { $at }, which belongs to { $owner } (permissions { $mode }). So it cannot read { $folder }.
    .next = Run this command yourself, then try again: { $command }

problem-library-drive-closed = Plex may not use the drive of this folder
    .why = Plex Media Server runs as the user { $user }. The drive at { $at } ({ $system }) was mounted for others, so { $folder } is closed to it.
    .next = Mount the drive so that { $user } may read it, then try again. The options are uid, gid and umask for exFAT, NTFS and shares, and allow_other for sshfs and rclone.

problem-library-folder-private = You can open this folder, but Plex cannot
    .why = macOS keeps { $folder } private until you allow Plex Media Server to read it.
    .next = { $pane ->
        [removable] In Privacy & Security → Files & Folders, turn on Removable Volumes for Plex Media Server. Then restart it and try again.
        [network] In Privacy & Security → Files & Folders, turn on Network Volumes for Plex Media Server. Then restart it and try again.
        [desktop] In Privacy & Security → Files & Folders, turn on Desktop Folder for Plex Media Server. Then restart it and try again.
        [documents] In Privacy & Security → Files & Folders, turn on Documents Folder for Plex Media Server. Then restart it and try again.
        [downloads] In Privacy & Security → Files & Folders, turn on Downloads Folder for Plex Media Server. Then restart it and try again.
       *[full] In Privacy & Security → Full Disk Access, turn on Plex Media Server. Then restart it and try again.
    }

problem-library-folder-unseen = Your server cannot see a folder
    .why = { $folder } does not exist for Plex Media Server, or it may not open it, even if you can.
    .next = Check the path, and that its drive is connected. If the server runs in a container, give the path as it is called there. Then let Plex Media Server read the folder.

problem-remote-access-known-hole = This version of your server has a known security hole
    .why = Version { $version } is reported to have the hole { $id }. Reachable from outside, the server would be open to strangers.
    .next = Update Plex Media Server to { $fixed } or newer, then turn remote access on.

problem-vault-not-kept = Your sign-in could not be kept
    .why = This computer’s store for passwords did not take it: { $cause }
    .next = You can go on; Usher forgets the sign-in when it ends. To keep it, unlock the store (on a Mac over SSH: security unlock-keychain) or name a file with --secret-store file:PATH.

problem-vault-file-open = Others can read the file that holds your sign-in
    .why = { $path } is open to other users of this computer, so it is not used.
    .next = Make it readable for yourself alone (chmod 600), then try again.

problem-support-file-unsafe = The support file was not saved
    .why = Something like a key was left in { $file }, line { $line }. Nothing was written.
    .next = Leave { $file } out, then save again.

problem-support-file-exists = There is already a file of that name
    .why = { $path } exists, and Usher overwrites nothing.
    .next = Choose another name.

problem-support-file-not-written = The support file could not be written
    .why = The system says: { $cause }. Nothing is left at { $path }.
    .next = Choose another folder or make room on the disk, then save again.

problem-journal-not-written = Usher could not note what it is about to do
    .why = The system says: { $cause }. Without this note an interruption could not be repaired, so nothing was changed.
    .next = Make room on the disk or check the folder’s permissions, then try again.

problem-journal-unreadable = The notes of an earlier run cannot be read
    .why = They were set aside as { $path }.
    .next = Start again. What is already done is recognised.

problem-safety-copy-occupied = Something is in the way
    .why = There is already something at { $at }, and Usher replaces nothing. All of { $item } is at { $place }.
    .next = Move what is in the way somewhere else, then try again.

problem-safety-copy-busy = A part of the server is in use
    .why = A program has { $at } open, or a drive is connected there. All of it is at { $place }.
    .next = Quit what uses it, then try again.

problem-safety-copy-forbidden = A part of the server may not be moved
    .why = { $at } is locked or belongs to another user. All of it is at { $place }.
    .next = Unlock it, or start Usher as the user it belongs to. Then try again.

problem-safety-copy-read-only = The drive can only be read
    .why = Nothing can be moved at { $at }. All of it is at { $place }.
    .next = Connect the drive so that it can be written to, then try again.

problem-safety-copy-full = The drive is full
    .why = There is not enough room for { $item }. All of it is at { $place }, and the unfinished copy was removed.
    .next = Make room on the drive, then try again.

problem-safety-copy-vanished = A part of the server is not there
    .why = { $at } cannot be found. Its drive may not be connected. { $item } was last at { $place }.
    .next = Connect the drive, then try again.

problem-safety-copy-differs = A part of the server was changed while it was moved
    .why = { $at } is not what it was at the beginning. All of it is at { $place }.
    .next = Quit what writes to it, then try again.

problem-safety-copy-failed = A part of the server could not be moved
    .why = It stopped at { $at }. { $cause } All of { $item } is at { $place }.
    .next = Try again. If it stops there again, look at what is there.

problem-safety-copy-unfinished = A move was not finished
    .why = { $item } was still being moved. All of it is at { $place }.
    .next = Continue the move or put it back first.

problem-safety-copy-unreadable = A safety copy cannot be read
    .why = Its notes in { $folder } are damaged, or a newer Usher wrote them. Nothing in it was changed.
    .next = What was kept is in that folder. Open the copy with the newest Usher, or move what you need back by hand.

problem-busy = Another Usher is at work on this server
    .why = Two at the same time could undo each other’s work.
    .next = Wait until the other one is done, then try again.

problem-reinstall-server-elsewhere = The server is on another computer
    .why = A reinstall moves files, and those of this server are not here.
    .next = Start Usher on the computer that the server runs on.

problem-reinstall-copy-missing = There is no safety copy “{ $id }”
    .why = It was deleted, or it never had this name.
    .next = See which there are with “usher reinstall list”.

problem-reinstall-data-elsewhere = Your server keeps its data in an unusual place
    .why = Somebody told it to use { $folder }.
    .next = Say whether that folder may be moved aside. It stays on its own drive.

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

problem-chain-not-installed = Plex Media Server is not on this computer
    .why = It is in none of its usual places, and nothing answers on its port.
    .next = Install it, then check again.

problem-chain-quarantined = macOS holds Plex Media Server back
    .why = It was downloaded, and macOS lets it open only after you have said so once. That is macOS’s rule for every program, and no fault of the server.
    .next = Open Plex Media Server. If macOS refuses, choose Open Anyway under Privacy & Security, then check again.

problem-chain-translocated = Plex Media Server runs from a hidden copy
    .why = It was opened where it was downloaded, so macOS runs a copy at { $path }. Updates and permissions do not stay with such a copy.
    .next = Quit it, move it to Applications with the mouse, and open it there.

problem-chain-not-genuine = This Plex Media Server is not as Plex made it
    .why = { $why ->
        [none] It carries no signature of Plex’s. It may be damaged, or it is not Plex’s at all.
       *[other] Its signature does not fit: { $why }. It may be damaged, or it is not Plex’s at all.
    }
    .next = Download it again from Plex’s own page and put it in place of this one. Your libraries stay.

problem-chain-seal-broken = Files were added inside Plex Media Server
    .why = { $why } was not there when Plex signed it. Some programs write files into it while they run, and then the firewall asks at every start.
    .next = Nothing is wrong with your libraries. If the questions trouble you, put a fresh copy of the program in its place.

problem-chain-other-processor = This Plex Media Server is for another kind of computer
    .why = It was built for another processor, so this computer cannot run it, or only slowly.
    .next = Download the version for this computer from Plex’s own page.

problem-chain-stale-pid-file = A note from an earlier run keeps the server from starting
    .why = { $file } says that the server runs, and it does not.
    .next = Start the server here: Usher removes the note once it has made sure.

problem-chain-disk-full = The server’s disk is full
    .why = There are { $megabytes } MB left at { $folder }. A server that cannot write its database does not start, or loses what it has learned.
    .next = Make room there, then check again. The server’s own caches are made anew when they are removed.

problem-chain-foreign-files = Files of the server belong to somebody else
    .why = { $file } belongs to { $owner }, and the server runs as { $user }, so it may not change it. That happens after copying files back as another user.
    .next = Give them back with this command, then check again: { $command }

problem-chain-database-damaged = The server’s database is damaged
    .why = { $words ->
        [none] It starts again and again without coming to life.
       *[other] Its log says: { $words }
    }
    .next = The server keeps dated copies of its database beside it. Plex’s support pages say how to put one back. Nothing else should be tried before that.

problem-chain-computer-sleeps = This computer goes to sleep by itself
    .why = While it sleeps, the server answers nobody, and Plex shows it as offline.
    .next = If the server is to be there at any hour, keep the computer awake in its energy settings.

problem-chain-two-servers = More than one Plex Media Server runs here
    .why = These run: { $others }. Only one of them can have the usual port, and each has libraries of its own.
    .next = Quit the one that you do not mean, then check again.

problem-chain-unclaimed = Your server is not connected to an account
    .why = It says so itself. Until it is, Plex’s own pages do not find it.
    .next = Sign in here; Usher connects it.

problem-chain-stale-sign-in = Old sign-in entries are left in your server
    .why = It is connected to nobody, and still holds traces of an earlier account. Plex sometimes refuses to connect such a server anew.
    .next = Sign in here and Usher connects it. If Plex refuses, Usher removes the four entries first. Name, libraries and identity stay.

problem-chain-allowed-networks = Some networks get in without signing in
    .why = Whoever is in { $networks } has every right on this server. While nobody owns it, all others are locked out.
    .next = Clear the list, unless you know what it is for.

problem-chain-mail-unconfirmed = Your e-mail address was never confirmed
    .why = Plex sent you a message when the account was made. Some things stay closed until you have followed its link.
    .next = Look for that message, or ask for a new one on Plex’s account page.

problem-chain-waits-for-restart = A changed setting waits for a restart
    .why = The server need not be connected to an account by what is written down, and still asks for it. It reads that setting only when it starts.
    .next = Restart the server.

problem-chain-terms-open = Plex’s terms were not accepted yet
    .why = The server says so. Plex’s own page may ask for it first.
    .next = Read them on Plex’s page; you can accept them there or here.

problem-chain-trash-empties-itself = The server may forget what is on a drive that is gone
    .why = It empties its trash by itself, so what vanishes with a drive leaves the library for good, with what you have watched.
    .next = Let the server keep it until the drive is back.

problem-chain-new-files-unnoticed = New files on a shared drive go unnoticed
    .why = { $share } does not tell the server of new files, and the server does not look by the clock.
    .next = Let it look every hour.

problem-chain-library-empty = “{ $name }” shows nothing of what is in its folders
    .why = { $fits ->
        [none] { $files ->
            [one] There is one file in its folders that a library like this should show.
           *[other] There are { $files } files in its folders that a library like this should show.
        }
        [movie] Its files are named like movies, and the library is of another kind.
        [show] Its files are named like episodes of shows, and the library is of another kind.
        [artist] Its files are music, and the library is of another kind.
        [photo] Its files are photos, and the library is of another kind.
       *[other] Its files would show in a library of other videos, and this one is of another kind.
    }
    .next = { $fits ->
        [none] Check again in a while: the server may not have read them yet.
       *[other] Add a library of that kind for the same folder. You can remove this one later.
    }

problem-chain-rebinding = Something in your network hides your server’s secure name
    .why = { $name } spells the address { $address } and must lead there. Your router or name service drops that answer, to protect you from strangers who do the same.
    .next = Add an exception for plex.direct: for dnsmasq rebind-domain-ok=/plex.direct/, for Unbound private-domain plex.direct, in a FRITZ!Box under DNS rebind protection, in NextDNS under Settings. Usher works without it.

problem-chain-local-network-denied = This computer may not talk to your home network
    .why = There is no way to { $address }, although it is at home. macOS asks once whether a program may talk to devices in the local network.
    .next = Allow Usher under Privacy & Security → Local Network, then check again.

problem-chain-intercepted = Somebody looks into secure connections here
    .why = The certificate for your server was issued by { $issuer }, and not by whom Plex uses. A company’s network or an antivirus program does that.
    .next = Switch that inspection off for plex.direct and plex.tv. Usher never ignores it.

problem-chain-home-address-silent = Your server’s secure address does not answer
    .why = { $address } is the address that Plex hands out for your home, and nothing answers there. A firewall on this computer, a guest network or a new address can be the reason.
    .next = Look whether this computer and the server are in the same network, then check again.

problem-chain-secure-connections = { $mode ->
        [required] The server turns away whatever cannot encrypt
       *[other] The server encrypts nothing
    }
    .why = { $mode ->
        [required] Older televisions and tools cannot encrypt, and see no server at all.
       *[other] Plex’s own page refuses to talk to a server that does not encrypt.
    }
    .next = Let it prefer secure connections and take others too.

problem-chain-discovery-off = Programs at home cannot find your server by themselves
    .why = The server does not answer when they ask who is there.
    .next = Let it answer, or type its address there.

problem-chain-filtered = A filter in your network blocks { $host }
    .why = Other names lead somewhere, and this one leads nowhere on purpose. Pi-hole, AdGuard and the like do that.
    .next = Allow plex.tv, app.plex.tv, servers.plex.tv and plex.direct there.

problem-chain-clock-wrong = This computer’s clock is { $minutes } min off
    .why = Secure connections and sign-ins carry the time, and fail when it does not fit.
    .next = Let the system set the time by itself, then check again.

problem-chain-server-cut-off = This computer reaches Plex, and your server does not
    .why = The server says that it cannot reach plex.tv. A firewall such as Little Snitch or LuLu may hold back Plex Media Server alone.
    .next = Allow Plex Media Server to connect, then check again.

problem-chain-unseen-by-plex = Plex does not list your server
    .why = It is connected and works at home, and plex.tv does not have it in your list yet. That can take two minutes after connecting.
    .next = Check again in a while. If it stays so, restart the server.

problem-chain-ways-closed = Plex cannot see your server
    .why = plex.tv thinks that it is off, and none of the ways it names is open from here. At home it works all the same.
    .next = Work at home as usual. Restart the server if it stays so.

problem-chain-banned = Plex refuses everything that has to do with this server
    .why = The server is connected and in order, and plex.tv still forbids every call. Nobody outside Plex knows why that happens.
    .next = Do not sign in again and again. Ask Plex, and show them a support file.

problem-chain-router-silent = Your router does not take requests
    .why = It answers neither of the two ways to ask for an open door.
    .next = Add one rule in the router: port { $port } outside → { $inside }, port 32400. Then set that port here and check again.

problem-chain-double-nat = Two boxes share the job of the router
    .why = { $outside ->
        [none] { $router } is itself behind another router.
       *[other] { $router } has the address { $outside } from another router, and not one of the internet.
    }
    .next = Let one of them step back (bridge mode), or open the door in both.

problem-chain-shared-address = Your internet provider shares one address among many homes
    .why = Your router has the address { $outside }, which nobody outside can reach. No setting here can change that.
    .next = Ask the provider for an address of your own, or use IPv6 or a VPN of your own. At home everything works.

problem-chain-other-address = Plex sees another address than your router has
    .why = Your router has the address { $router }, and Plex sees { $outside }. A VPN, a proxy or a privacy service is in between, or your provider shares its addresses.
    .next = At home nothing is wrong. If nobody gets in from outside, pause what is in between, or ask the provider for an address of your own.

problem-chain-no-public-address = Your router has no address of the internet
    .why = It says so itself: there is another router before it, yours or your provider’s. Plex sees { $outside }.
    .next = If you have a second box at home, pass the port on there too. Otherwise ask the provider for an address of your own.

problem-chain-vpn = A VPN stands in between
    .why = Everything leaves this computer through { $interface }, so Plex sees the VPN’s address and not yours.
    .next = Pause the VPN, or leave Plex Media Server out of it, then check again.

problem-chain-ipv6-only = Only IPv6 leads to your home
    .why = Your provider gives no address of the old kind that can be reached, and the server does not use the new kind.
    .next = Let the server use IPv6.

problem-chain-port-not-opened = The router did not open its door
    .why = The server asked for it and did not get it ({ $words }).
    .next = Turn on UPnP or NAT-PMP in the router, or add a rule there and set its port here.

problem-chain-port-dropped = The door opened and closed again
    .why = It was open for { $seconds } s. Something at the router closed it.
    .next = Try another port, or add a rule in the router.

problem-chain-outside-unreachable = The door is open, and nobody comes through
    .why = Plex knocked from outside and got no answer. A second router, the provider or a firewall stands in the way.
    .next = Your server is yours and works at home. Look at the router’s rule, or try another port.

problem-chain-relay-only = Only Plex’s relay leads to your server
    .why = There is no direct way in, so Plex passes everything on itself: a small picture, 1 to 2 Mbps.
    .next = Open the router’s door for more.

problem-chain-firewall-closed = This computer’s firewall lets nobody in
    .why = It blocks incoming connections to Plex Media Server.
    .next = Allow Plex Media Server in the firewall’s options, then check again.

problem-chain-may-cost = Watching from outside may need a paid plan
    .why = Since 2025 Plex asks for a Plex Pass of the owner, or for a viewer’s own pass. Plex decides that, app by app.
    .next = Nothing is wrong here. Plex’s page says what it costs.

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
remedy-open-privacy-settings = Open Privacy & Security
remedy-restart = Restart the server
remedy-renew-sign-in = Connect it again
remedy-prefer-secure-connections = Prefer secure connections
remedy-clear-allowed-networks = Ask everybody to sign in
remedy-keep-trash = Keep what has vanished
remedy-scan-by-schedule = Look for new files every hour
remedy-use-ipv6 = Use IPv6
remedy-answer-discovery = Let programs find it
remedy-accept-terms = Accept Plex’s terms
remedy-open-security = Open Privacy & Security
remedy-open-local-network = Open Local Network
remedy-open-firewall = Open the firewall’s settings
remedy-open-clock = Open Date & Time
remedy-open-sleep = Open the energy settings
remedy-continue = Continue
remedy-report = Report this

## The command line: labels

labelled = { $label }: { $value }
run-in = { $headline }. { $text }
label-why = Why
label-next = What to do
label-plan = This will be done:
label-server = Server
label-version = Version
label-owner = Connected to
label-signed-in-as = Signed in as
label-name = Name
label-remote-access = Remote access
label-libraries = Libraries
label-known-bugs = Known bugs
label-affected = Must it be connected

## Steps of a set-up: under way, done, skipped, failed

step-locate = Looking for your server…
    .done = Your server answers
    .skipped = Your server was found before
    .failed = Your server was not found
step-sign-in = Signing in to Plex…
    .done = You are signed in
    .skipped = You are signed in already
    .failed = You are not signed in
step-claim = Connecting the server to your account (claim)…
    .done = The server is connected to your account
    .skipped = The server is connected to your account already
    .failed = The server is not connected to your account
step-name = Naming the server…
    .done = The server has its name
    .skipped = The name stays as it is
    .failed = The server did not take the name
step-terms = Accepting Plex’s terms…
    .done = Plex’s terms are accepted
    .skipped = Plex’s terms were accepted before
    .failed = Plex’s terms could not be accepted
step-adjust = Changing a preference…
    .done = The preference is changed
    .skipped = The preference was so before
    .failed = The preference could not be changed
step-stop = Stopping the server…
    .done = The server is stopped
    .skipped = The server did not have to be stopped
    .failed = The server could not be stopped
step-start = Starting the server…
    .done = The server runs
    .skipped = The server runs already
    .failed = The server did not start
step-copy = Beginning a safety copy…
    .done = The safety copy is begun
    .skipped = There is a safety copy already
    .failed = The safety copy could not be begun
step-set-aside = Moving aside…
    .done = Moved aside
    .skipped = Nothing to move aside
    .failed = It could not be moved aside
step-reset-settings = Saving the stored settings…
    .done = The stored settings are saved and reset
    .skipped = The stored settings stay
    .failed = The stored settings could not be reset
step-put-back = Putting back…
    .done = Put back
    .skipped = Nothing to put back
    .failed = It could not be put back
step-restore-settings = Putting the settings back…
    .done = The settings are back
    .skipped = There are no settings to put back
    .failed = The settings could not be put back
step-restart = Restarting the server…
    .done = The server was restarted
    .skipped = The server was not restarted
    .failed = The server could not be restarted
step-forget-sign-in = Removing the server’s old sign-in…
    .done = The server’s old sign-in is removed
    .skipped = The server had no old sign-in
    .failed = The server’s old sign-in could not be removed
step-unclaim = Disconnecting the server from its account…
    .done = The server is disconnected
    .skipped = The server is connected to no account
    .failed = The server is still connected
step-local-security = Setting whether the server must be connected…
    .done = It is set
    .skipped = It is like this already
    .failed = It could not be set
step-remote-access = Setting remote access…
    .done = Remote access is set
    .skipped = Remote access stays as it is
    .failed = Remote access could not be set
step-libraries = Adding libraries…
    .done = The libraries are there
    .skipped = The libraries stay as they are
    .failed = Not every library could be added
step-verify = Checking that everything is as it should be…
    .done = Everything was checked
    .skipped = Nothing was checked
    .failed = The check found something

## The plan: one line for each action

plan-nothing = Everything is as you want it. Nothing needs to be done.
plan-claim = Connect the server to your account (claim)
plan-hand-over = Open Plex’s own page, where you connect the server to your account
plan-claim-offline = Stop the server, connect it to your account, start it again
plan-name = Name the server “{ $name }”
plan-terms = Accept Plex’s terms of service
plan-prefer-secure-connections = Let the server prefer secure connections and take others too
plan-clear-allowed-networks = Let nobody in without signing in
plan-keep-trash = Keep what was in a folder that has vanished
plan-scan-by-schedule = Look for new files every hour
plan-use-ipv6 = Let the server take connections by IPv6
plan-answer-discovery = Let the server answer programs at home that look for it
plan-stop-server = Stop the server
plan-start-server = Start the server
plan-begin-copy = Begin the safety copy “{ $copy }”
plan-set-aside = { $piece ->
    [application] Move the program aside: { $path }
    [data] Move the database, watch history and posters aside: { $path }
    [caches] Move the caches aside: { $path }
   *[logs] Move the logs aside: { $path }
}
plan-put-back = { $piece ->
    [application] Put the program back: { $path }
    [data] Put the database, watch history and posters back: { $path }
    [caches] Put the caches back: { $path }
   *[logs] Put the logs back: { $path }
}
plan-reset-settings = { $kept ->
    [settings-and-identity] Save the stored settings and remove the sign-in
    [settings] Save the stored settings and remove sign-in and identity
    [identity] Save the stored settings and remove all but the identity
    [identity-and-sign-in] Save the stored settings and remove all but identity and sign-in
    [sign-in] Save the stored settings and remove all but the sign-in
   *[nothing] Save the stored settings and remove all of them
}
plan-restore-settings = Put the stored settings back
plan-restart = Stop the server and start it again
plan-forget-sign-in = Stop the server, remove its four old sign-in entries, start it again. Name, libraries and identity stay.
plan-remote-access-off = Turn remote access off
plan-remote-access-automatic = Turn remote access on; the server asks your router for a port
plan-remote-access-port = Turn remote access on at port { $port }, which you open in your router
plan-add-library = { $count ->
    [one] Add the library “{ $name }” ({ kind }) with one folder
   *[other] Add the library “{ $name }” ({ kind }) with { $count } folders
}
plan-verify = Check that the server is yours and kept every setting
plan-unclaim = Disconnect the server from its account (unclaim)
plan-local-security-on = Require that the server is connected to an account
plan-local-security-off = No longer require that the server is connected to an account

kind = { $kind ->
    [movie] movies
    [show] TV shows
    [artist] music
    [photo] photos
   *[other] other videos
}

## Questions: each can be answered with yes or no

ask-yes-or-no = [y/N]
ask-letter-for-yes = y
ask-run-plan = Do this now?
ask-listener = A program we do not know answers in your server’s place ({ $who }). Is this your Plex Media Server?
ask-had-owner = { $named ->
    [yes] This server was connected to { $owner } before. Is it yours now?
   *[no] This server was connected to another account before. Is it yours now?
}
ask-unusual-account = { $kind ->
    [guest] { $user } is a guest in a Plex Home. Should the server belong to this account?
    [restricted] { $user } is a managed user with restrictions. Should the server belong to this account?
    [member] { $user } is a member of a Plex Home and not its admin. Should the server belong to this account?
   *[other] { $user } is not the account that was used here last. Should the server belong to this account?
}
ask-known-hole = Version { $version } is reported to have the security hole { $id }, closed in { $fixed }. Turn remote access on all the same?
ask-hand-over = Open Plex’s own page in your browser and connect the server there?
ask-claim-offline = Stop Plex Media Server, connect it to your account and start it again?
ask-reinstall = Nothing is deleted, and all of this can be put back. Start now?
ask-put-back = What is there now becomes a safety copy of its own. Put it back now?
ask-data-elsewhere = Your server keeps its data in { $folder }. May that folder be moved aside?
ask-delete-copy = Delete the safety copy “{ $copy }” for good?
ask-stop-playing = { $more ->
    [0] { $user } is watching “{ $title }”. Stop the server all the same?
    [one] { $user } is watching “{ $title }”, and one more person watches too. Stop the server all the same?
   *[other] { $user } is watching “{ $title }”, and { $more } more people watch too. Stop the server all the same?
}
ask-unclaim = Disconnect “{ $name }” from its account? Nobody can watch from outside until it is connected again.
ask-local-security-off = Everybody in your home network can then open this server’s settings. Go on?

## Signing in

sign-in-open = Open this address in your browser and approve the sign-in:
    { $url }
sign-in-browser = Your browser opens { $host }. Finish signing in there.
sign-in-code = Open this address on this or any other device and enter the code { $code }:
    { $url }
sign-in-expires = { $minutes ->
    [one] This is good for one more minute.
   *[other] This is good for { $minutes } minutes.
}
sign-in-waiting = Waiting until you have signed in. This goes on by itself.
progress-copying = Copied and compared: { $done } of { $of }
size-kb = { $amount } KB
size-mb = { $amount } MB
size-gb = { $amount } GB
size-tb = { $amount } TB
decimal-mark = .
reinstall-done = Your server runs again. What was moved aside is in the safety copy “{ $copy }”.
put-back-done = The server is as it was in the safety copy “{ $copy }”. What was there before is kept too.
reinstall-nothing-unfinished = There is nothing to go on with.
reinstall-never-touched = Never touched: your media, the browser’s data, the Trash. No restart is needed.
belonging = { $piece ->
    [application] Program: { $path } ({ $size })
    [data] Database, watch history and posters: { $path } ({ $size })
    [caches] Caches: { $path } ({ $size })
   *[logs] Logs: { $path } ({ $size })
}
belonging-at-least = { $piece ->
    [application] Program: { $path } (at least { $size })
    [data] Database, watch history and posters: { $path } (at least { $size })
    [caches] Caches: { $path } (at least { $size })
   *[logs] Logs: { $path } (at least { $size })
}
belonging-link = { $piece ->
    [application] Program: { $path }, a link to { $target }. Only the link moves.
    [data] Database, watch history and posters: { $path }, a link to { $target }. Only the link moves.
    [caches] Caches: { $path }, a link to { $target }. Only the link moves.
   *[logs] Logs: { $path }, a link to { $target }. Only the link moves.
}
belonging-settings = { $signed ->
    [yes] Stored settings, with a sign-in
   *[no] Stored settings, without a sign-in
}
belonging-left-alone = Left alone: { $path }
copies-none = There is no safety copy. Usher makes one before any step that it cannot take back otherwise.
copy-line = { $reason ->
    [reinstall] { $copy }: before a clean reinstall, { $size }
   *[put-back] { $copy }: before an older copy was put back, { $size }
}
copy-piece = { $piece ->
    [application] Program
    [data] Database, watch history and posters
    [caches] Caches
   *[logs] Logs
}: { $state ->
    [in-place] back at its place
    [kept] kept at { $path }
    [altered] kept at { $path }, changed by hand since
    [underway] half copied, at { $path }
   *[missing] not found at { $path }
}
copy-unreadable = A safety copy that cannot be read is left as it is: { $path }
copy-deleted = The safety copy “{ $copy }” is deleted.
progress-settling = The server is connected. It needs a moment to let its owner in.
progress-awaiting-listing = The server is connected. Waiting until plex.tv lists it; at home it works already.
sign-in-done = You are signed in as { $user }.
sign-in-kept = Usher keeps the sign-in in this computer’s store for passwords.
sign-in-not-kept = Usher forgets the sign-in when it ends.
sign-in-other-service = The sign-in goes to { $address } and not to plex.tv, as you asked.
sign-in-home-user = Plex Home: continuing as its admin, { $user }.
sign-in-signed-out = You are signed out here. The server stays connected to its account.
sign-in-revoked = You are signed out here, and plex.tv has ended the sign-in.
sign-in-revoke-warning = This ends the sign-in at plex.tv too. What this does to a server that was connected with it is not known.
sign-in-nobody = Nobody is signed in here.
sign-in-forgotten = Usher has forgotten the sign-in, its settings and its history on this computer.

## The server as it is

status-not-connected = no account
status-connected-to-somebody = an account that it does not name
status-nobody = nobody
status-unknown = unknown
status-plex-tv-silent = Plex’s sign-in service does not answer, so what it knows of this server is missing here.
status-settings-closed = Sign in as the owner to see name, remote access and libraries.
status-sign-in-invalid = Plex signed this server out. Your libraries are safe. Connect it again.
status-not-listed = plex.tv does not list this server for your account yet. This can take a few minutes; at home it works already.
status-no-libraries = none
status-library = “{ $name }” ({ kind })
status-scanning = looking for new files
status-remote-access-off = off
status-remote-access-automatic = on, the server asks your router for a port
status-remote-access-port = on, at port { $port }
status-starting = still starting: { $status }

## The port to the outside, with the server’s own word beside

mapping-unknown = The server does not say whether it can be reached from outside.
mapping-waiting = The server is still trying to open a port in your router.
mapping-mapped = Your server can be reached from outside.
mapping-failed = Your router opened no port by itself. Open one in the router and give its number.
mapping-error-unreachable = A port is open, but plex.tv cannot reach the server through it. Your router, a firewall or your internet provider is in the way. ({ $word })
mapping-error-publisherror = The server could not tell plex.tv its address. A name service or a firewall may be in the way. ({ $word })
mapping-error-doublenat = Two routers stand one behind the other. Open the port in both, or let one of them only pass data on. ({ $word })
mapping-error-badauth = Plex no longer accepts this server’s own sign-in. Connect it to your account again. ({ $word })
mapping-error-myplexgone = The server cannot reach plex.tv. ({ $word })
mapping-error-jumboframes = The network sends packets that are larger than usual, and some get lost. ({ $word })
mapping-error-other = The server names a reason that we do not know. ({ $word })

## Remote access

remote-access-off-first = Remote access stays off until you turn it on. Watching at home does not need it.
remote-access-subscription = Watching from outside may need a Plex Pass or a Remote Watch Pass. Plex explains it at https://support.plex.tv/articles/200484543/
remote-access-subscribed = Your account has a Plex Pass, so you and the people you share with can watch from outside.
remote-access-on-not-proven = Your server is yours and works at home. From outside it cannot be reached yet.
remote-access-open-port = Let your router pass port { $port } (TCP) on to this server’s port 32400.
remote-access-trying = Trying to open the door · { $seconds } of up to { $limit } s
remote-access-closed-again = The door opened, and closed again after { $seconds } s. “usher doctor” says at which link.
remote-access-server-says = The server says: { $text }
remote-access-plex-tv-says = plex.tv says: { $text }
remote-access-online = online
remote-access-offline = offline, which is sometimes said of a server that works

## Plex’s terms

terms-link = Plex’s terms of service apply to your server: https://www.plex.tv/about/privacy-legal/plex-terms-of-service/
terms-left = Plex’s terms were left as they are. To accept them here, add --accept-terms.
terms-accepted = You have accepted Plex’s terms.

## Must this server be connected to an account?

affected-yes = Yes, connect this server to your account
affected-no = No
affected-later = Not yet
affected-claimed = Nothing to do
affected-unclear = That is not known yet
affected-rule-exempt = The requirement is turned off for this server. Plex calls this temporary, so an update may end it.
affected-rule-claimed = This server is connected to an account. It must be connected again only if you sign it out.
affected-rule-signed-out = This server was connected to an account before, and its version requires that.
affected-rule-new = This server is new or was wiped, and its version requires an account.
affected-rule-never-claimed = This server was never connected to an account and may stay so. You can connect it whenever you like.
affected-rule-signed-out-older = This server was connected to an account before. Its version does not require that; the next update will.
affected-rule-new-older = This version does not require an account. A new installation of a newer one does.
affected-rule-never-claimed-older = This server was never connected to an account and may stay so, also after an update.
affected-rule-server-refuses = The server refuses to talk to this computer without an account, so it must be connected.
affected-rule-server-open = The server talks to this computer without an account, so it need not be connected.
affected-rule-ask-server = Nobody can tell from the outside whether this server was ever connected. Whether it talks without an account will show it.
affected-rule-unread = The server does not say whether it is connected to an account.

## Bugs of the server that are known

bug-setup-file = The file “Setup Plex.html” may not work
    .why = Before version 1.29.2.6364, connecting a server with this file can fail (said by Plex).
    .next = Update Plex Media Server. Usher does not need the file.
bug-plex2shell = Strangers may be able to run programs on the server’s computer
    .why = For versions up to 1.43.3.10828, a public demonstration claims that this needs no sign-in. Version 1.43.3.10861 closes it.
    .next = Update Plex Media Server, and leave remote access off until then.
bug-settings-page = The settings page may stay empty on macOS 13.0.1
    .why = Some people reported it; that macOS is the reason is not proven.
    .next = Change settings with Usher, which does not use that page.
bug-source = Source: { $source }
bug-unproven = not proven

## The chain: its twelve links, and how each stands

link-installed = Installed and genuine
link-running = Running
link-port = The port is Plex’s
link-answers = Answers
link-claimed = Connected, by whom
link-settings = Settings open as owner
link-folders = Folders readable
link-libraries = Libraries filled
link-home = Found at home
link-plex-tv = Plex sees it
link-router = The router’s door
link-outside = Reachable from outside
standing-works = works
standing-look = worth a look
standing-broken = broken
standing-unknown = not known
standing-off = off by choice
standing-waits = not tested
chain-waits = waits for { $number }, { $name }
chain-off = as you chose
chain-verdict-works = Everything on this list works.
chain-verdict-unknown = Nothing on this list is broken. Some of it could not be found out.
symptom-broken = People see this sentence when link { $number } ({ $name }) is broken. Here it is: the line above says why.
symptom-old = People see this sentence when link { $number } ({ $name }) is broken. Here it works, so the sentence is old news.
symptom-look = People see this sentence when link { $number } ({ $name }) is broken. Whether it is so here could not be found out.
symptom-unknown = Usher does not know this sentence. The list above tells what is true now.
support-file-saved = The support file is at { $path }. { $count ->
    [one] One thing that is nobody else’s business was hidden.
   *[other] { $count } things that are nobody else’s business were hidden.
}
repair-done = The repair is done.
ask-start-server = Start Plex Media Server?

## The chain: what shows that a link works

proof-genuine = { $version ->
    [none] signed by Plex, at { $path }
   *[other] version { $version }, signed by Plex, at { $path }
}
proof-package = { $version ->
    [none] all files are as the package brought them, at { $path }
   *[other] version { $version }, all files as the package brought them, at { $path }
}
proof-installed = { $version ->
    [none] at { $path }
   *[other] version { $version }, at { $path }
}
proof-process = its process is there
proof-process-of = process { $pid } of user { $user }
proof-answering = something answers on its port
proof-port = Plex Media Server answers there
proof-answers = says that it is version { $version }
proof-claimed = it says so itself
proof-claimed-by = it says that it belongs to { $owner }
proof-settings = its preferences opened for your sign-in
proof-no-libraries = there are no libraries yet
proof-folders = { $count ->
    [one] the server lists what is in the folder
   *[other] the server lists what is in all { $count } folders
}
proof-libraries = { $items ->
    [one] one item in its libraries
   *[other] { $items } items in its libraries
}
proof-home = { $name } leads to it, over a secure connection
proof-listed = plex.tv lists “{ $name }” as online
proof-listed-and-open = plex.tv lists “{ $name }”, and a way that it names is open
proof-router = { $router } has the door open
proof-mapped = the server says that its port is open
proof-ipv6 = it is reached by IPv6, which needs no door
proof-outside-open = open, and your public address answered
proof-outside-as-plex-reports = open, as Plex reports; your router does not let Usher look at it from inside
proof-outside-mapped = open, as your server reports
proof-no-answer-in-time = no answer came in time
proof-no-usual-place = it answers, but its program is in none of the usual places
proof-other-computer = the server is on another computer
proof-for-owner-alone = the server tells this to its owner alone
proof-folders-not-seen = not every folder could be looked at
proof-not-counted = what is in its libraries could not be counted
proof-not-listed = plex.tv named no address of it
proof-no-names = nobody said where the names of its addresses lead
proof-not-mapped = the server does not say that its port is open

## Local security: whether a server must be connected at all

local-security-on = The server must be connected to an account.
local-security-off = The server need not be connected to an account.
local-security-unknown = This server does not say whether it must be connected to an account.
local-security-consequence = While this is off and the server is not connected, everybody in your home network can open its settings. You cannot watch from outside and cannot share.
local-security-temporary = Plex calls this temporary: an update may end it.
local-security-undo = To undo this: { $command }
local-security-restart = Plex Media Server reads this when it starts.

## Connecting and disconnecting

claim-done = “{ $name }” is connected to your account, { $user }.
claim-already = “{ $name }” is connected to your account already.
claim-token-enter = Paste the claim token from plex.tv/claim:
unclaim-shares = { $count ->
    [0] Nobody else is named by plex.tv for this server.
    [one] One person whom you share with loses this server:
   *[other] { $count } people whom you share with lose this server:
}
unclaim-shares-unknown = plex.tv does not say whom you share this server with.
unclaim-done = The server is disconnected from its account. Your libraries are safe.
unclaim-already = The server is not connected to an account.

## Libraries

library-added = The library “{ $name }” was added. The server now reads its folders.
library-none = This server has no libraries.
library-folder = { $folder }

## Reading a library’s folders: how far the server is

scan-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
scan-items-of = { $count } of { $files } items
scan-silent = The server does not say how far it is.
scan-goes-on = The server goes on by itself. To look again: usher library list --follow

## A library that shows nothing, and why

empty-no-files = “{ $name }” shows nothing: there are no files in its folders
    .next = Put files into the folders, or check that their drive is connected.
empty-no-media = { $count ->
    [one] “{ $name }” shows nothing: the one file in its folders is nothing that Plex shows
   *[other] “{ $name }” shows nothing: none of the { $count } files in its folders is something that Plex shows
}
    .next = Choose a folder with videos, music or photos in it.
empty-wrong-kind = { $count ->
    [one] “{ $name }” shows nothing: Plex found 1 file and did not keep it. Its name does not look like this kind: { $kind }
   *[other] “{ $name }” shows nothing: Plex found { $count } files and kept none. Their names do not look like this kind: { $kind }
}
    .next = Give the files names that Plex reads: https://support.plex.tv/articles/categories/your-media/
empty-fits = They do look like this kind: { $kind }. Add a library of that kind with the same folders.
empty-names-fit = { $count ->
    [one] “{ $name }” shows nothing, although the name of 1 file is as Plex wants it
   *[other] “{ $name }” shows nothing, although the names of { $count } files are as Plex wants them
}
    .next = Check that Plex Media Server may read the folder; on a Mac this is in Privacy & Security, under Files & Folders. Then let it look for new files.
empty-unseen = “{ $name }” shows nothing
    .next = Its folders cannot be read from here. Run Usher on the server’s computer to learn why.
empty-rule = { $count ->
    [one] 1 file: { $reason }
   *[other] { $count } files: { $reason }
}

## Counts

count-films = { $count ->
    [one] 1 film
   *[other] { $count } films
}
count-shows = { $count ->
    [one] 1 show
   *[other] { $count } shows
}
count-albums = { $count ->
    [one] 1 album
   *[other] { $count } albums
}
count-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
count-videos = { $count ->
    [one] 1 video
   *[other] { $count } videos
}
count-episodes = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
count-tracks = { $count ->
    [one] 1 track
   *[other] { $count } tracks
}
count-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
count-folders = { $count ->
    [one] 1 folder
   *[other] { $count } folders
}

## What the names in a folder say

usual-name-movie = Movies
usual-name-show = TV shows
usual-name-artist = Music
usual-name-photo = Photos
usual-name-other = Other videos

sureness-sure = sure
sureness-unsure = not sure

survey-counting = { $files } in { $folders } so far, { $media } of them for a library
survey-nothing = No videos, music or photos in here.
survey-incomplete = Usher was stopped before it had seen everything. There may be more.
survey-away = { $count ->
    [one] 1 file is in the cloud alone. Plex shows it once its contents are on this disk.
   *[other] { $count } files are in the cloud alone. Plex shows them once their contents are on this disk.
}

reason-folder-name = the folder’s own name says so
reason-title-and-year = { $count } of { $of } names read “Title (Year)”
reason-release-marks = { $count } of { $of } names have the marks of a film, such as 1080p, and no year
reason-folder-for-each-film = { $count } of { $of } films have a folder of their own
reason-season-and-episode = { $count } of { $of } names have season and episode, such as S01E02
reason-broadcast-dates = { $count } of { $of } names have the day of the broadcast
reason-episode-numbers = { $count } of { $of } names count the episodes through
reason-season-folders = { $count ->
    [one] there is a folder for one season
   *[other] there are folders for { $count } seasons
}
reason-music-files = { $count } of { $of } files are music
reason-track-numbers = { $count } of { $of } pieces of music have a track number
reason-album-folders = { $count ->
    [one] there is a folder for one album
   *[other] there are folders for { $count } albums
}
reason-pictures = { $count } of { $of } files are pictures
reason-camera-names = { $count } of { $of } names come from a camera or a telephone
reason-camera-folders = { $count ->
    [one] one folder is named by a camera or by the day
   *[other] { $count } folders are named by a camera or by the day
}
reason-title-only = { $count } of { $of } names have neither a year nor an episode number
reason-audiobooks = { $count } of { $of } files are audiobooks; Plex shows them as music
reason-concerts = { $count } of { $of } files are concerts or music videos
reason-mixed-with = this folder holds something else as well: { $kind }
reason-other-files = most files in this folder are neither videos nor music nor pictures
reason-few-files = { $count ->
    [one] one file is too little to tell by
   *[other] { $count } files are too few to tell by
}
reason-films-among-episodes = { $count ->
    [one] 1 file is named as a film; Plex skips it among shows
   *[other] { $count } files are named as films; Plex skips them among shows
}
reason-episodes-among-films = { $count ->
    [one] 1 file is named as an episode; Plex skips it among films
   *[other] { $count } files are named as episodes; Plex skips them among films
}

skip-hidden = its name begins with a dot
skip-system-folder = a folder of the system
skip-package = a folder that one program keeps for itself
skip-sample = a sample of a film
skip-partial-download = a download that is not finished
skip-archive = a packed file
skip-disc = a disc that was copied as a whole
skip-protected = protected by the shop that sold it
skip-name-not-text = its name is not readable text
skip-away = in the cloud alone, not on this disk
skip-plex-ignore = a list of what Plex is to skip here
skip-format = a format that Plex does not read
skip-named-as-episode = named as an episode of a show
skip-no-episode-number = no season and episode in its name
skip-other-medium = another medium than this library’s
skip-extra = a trailer or other extra, which is shown with its film

trouble-unreadable = you may not read it
trouble-dangling-link = a link to something that is gone
trouble-looping-link = a link that leads in a circle
trouble-link-outside = a link to another place, which was not followed
trouble-link-inside = a link to a folder that is looked at in its own place
trouble-vanished = it went away while Usher looked
trouble-failed = the system could not read it

read-season-episode = { $season ->
    [0] special { $episode }
   *[other] season { $season }, episode { $episode }
}
read-season-episodes = { $season ->
    [0] specials { $episode } to { $last }
   *[other] season { $season }, episodes { $episode } to { $last }
}
read-episode = episode { $episode }
read-episodes = episodes { $episode } to { $last }
read-picture = a picture

## usher library suggest

suggest-because = Why
suggest-examples = For example
suggest-skipped = { $count ->
    [one] Plex will skip one of what is in there
   *[other] Plex will skip { $count } of what is in there
}
suggest-troubles = { $count ->
    [one] One of what is in there could not be looked into
   *[other] { $count } of what is in there could not be looked into
}
suggest-more = … and { $count } more
suggest-exists = The library “{ $name }” has this already.
suggest-not-written = “{ $name }” has a colon or a letter that is no text in its name or in a folder’s, so it cannot be given on a command line. Write it into a profile, for: usher setup --profile FILE
suggest-server-sees = Plex Media Server can read { $folder }
suggest-server-blind = Plex Media Server cannot read { $folder }
suggest-server-silent = Plex Media Server did not say whether it can read { $folder }
suggest-server-not-asked = Plex Media Server was not asked whether it can read these folders, since nobody is signed in here. To sign in: usher sign-in
suggest-command = Nothing was created. This command does it:

folder-drive-root = { $folder } is a whole drive. A folder on it is quicker and cleaner.
folder-network = { $folder } is on a network share ({ $share }). While it is not connected, Plex sees nothing there.
folder-cloud = { $folder } belongs to { $service }. Plex sees only the files that are already on this computer.
folder-empty = Nothing is in { $folder } yet.

## The end of a set-up

setup-done = “{ $name }” is yours and works at home. Open it at { $address }
setup-nothing = Everything is as you want it. Nothing was changed.
setup-differs = { $count ->
    [one] One thing would be done. Nothing was changed.
   *[other] { $count } things would be done. Nothing was changed.
}

## What can be wrong in what was typed

input-name-empty = The name is empty.
input-name-control-character = The name has a line break or another invisible character in it.
input-name-too-long = The name is longer than { $limit } characters.
input-address-malformed = This is not an address such as http://127.0.0.1:32400.
input-address-scheme = An address begins with http:// or https://.
input-address-credentials = An address must not hold a user name or a password.
input-address-more-than-origin = An address ends behind the port.
input-address-plain-http = The address of another computer begins with https://.
input-option = In { $option }: { $fault }
input-secret-store = This is system, memory, or file: and a path.
input-scenario = There is no scenario “{ $name }”. All are listed by: usher demo --scenario list
input-language = “{ $text }” is not a language such as en-US or de-DE.
input-library-form = “{ $text }” is not written like movie:Movies:/media/movies.
input-library-kind = “{ $text }” is no kind of library. There are movie, show, artist, photo and other.
input-library-twice = The library “{ $name }” is given twice.
input-library-without-folder = The library “{ $name }” has no folder.
input-folder-relative = The folder { $folder } must be given from the top of the disk, such as /media/movies.
input-file-unreadable = { $path } cannot be read: { $cause }
input-profile-line = Line { $line } of { $path }: { $what }

## The practice world

demo-welcome = This is practice: a plex.tv and a Plex Media Server of Usher’s own, on this computer alone. Nothing real is read or touched.
demo-before = A server was just installed. It is connected to no account, has no name of its own and no libraries.
demo-setup = One command does the rest:
demo-approve = In real life your browser opens now and you approve the sign-in. Here that is done for you.
demo-again = The same command once more: it finds that nothing is left to do.
demo-writes = { $count ->
    [0] Changes sent to the server this time: none.
    [one] Changes sent to the server this time: one.
   *[other] Changes sent to the server this time: { $count }.
}
demo-after = This is what the server says now:
demo-end = That was all. To do it with your own server: usher setup
demo-scenario = Practising with the fault “{ $name }”.
demo-serving = The practice world is open until you press Ctrl+C.
demo-address-plex-tv = plex.tv
demo-address-auth-app = Sign-in page
demo-address-server = Server
demo-try = In another terminal:

## The window: words that many pages share

this-mac = this Mac
this-computer = this computer
seconds = { $count } s
percent = { $count } %
back = Back
done = Done
cancel = Cancel
stop = Stop
stopping = Stopping after this step
later = Later
go-on = Go on
change = Change
undo = Undo
copy = Copy
details = Details
on = On
off = Off
try-again = Try again
start-again = Start again
check-again = Check again
start-server = Start the server
open-plex = Open Plex
open-plex-downloads = Open Plex’s page
plex-page = Plex’s page
good-to-know = Good to know
independent = Usher is independent. It is not made by Plex.
state-works = works
state-look = look
state-broken = broken
state-not-known = not known
state-off = off by choice
state-checking = checking
state-waiting = waiting
state-running = running
state-done = done
state-failed = failed

## The window: the rail

rail-steps = Steps
rail-places = Places
rail-step = Step { $step } of { $of }: { $name }
rail-answered = answered
rail-suggested = suggested
rail-no-libraries = none yet
rail-libraries = { $count ->
    [one] One library
   *[other] { $count } libraries
}
step-name-sign-in = Sign in
step-name-name = Name and remote access
step-name-folders = Folders
step-name-review = Review and set up
step-name-done = Done
place-overview = Overview
place-remote = From outside
place-settings = Settings

## The window: facts with their evidence

fact-running = Running
fact-connected = Connected
fact-not-connected = Not connected to any account
fact-settings = Settings open as owner
fact-outside = From outside
connected-to = Connected to { $account }
connecting-to = Connecting to { $account }
will-connect-to = Connect it to { $account }
connecting-clock = { $count } s, at most 60
evidence-answered = { $version } · answered { $time }
evidence-asked = asked { $time }
evidence-both-agree = server and plex.tv agree · { $time }
evidence-listing-to-come = the server says so · { $time }; plex.tv lists it within 2 min
evidence-settings = read { $time }
evidence-settings-closed = sign in as the owner to open them
evidence-owner-hidden = the server does not say to whom
evidence-unsaid = the server does not say
evidence-your-choice = your choice

## The window: opening

page-looking = One moment
    .lead = Usher looks before it asks.
looking-server = Asking your server
looking-account = Asking who it is connected to
page-blocked = Something is in the way
    .lead = Usher could not look at your server. Nothing was changed.
page-not-installed = Plex Media Server is not on { $computer }
    .lead = It is Plex’s own free program. Fetch it from Plex, open it once, and come back here.
    .next = When it is installed, press “Check again”. Usher then connects it to your account.
page-starting = Your server is starting
    .lead = This window continues by itself.
    .patience = Many minutes are normal after an update. Please do not restart it.
    .long = This takes long. Nothing is lost; waiting is safe.
starting-program = Opening Plex Media Server
page-not-affected = Nothing to do here
    .lead = This server was never connected to an account, and it may stay that way.
    .adds = An account adds watching from outside, sharing, and settings that are safe from others.
sign-in-anyway = Sign in anyway
page-no-account = Use this server without an account
    .lead = Everyone on your home network can then open its settings.
    .outside = You cannot watch from outside, and you cannot share.
    .temporary = Plex calls this temporary: an update may end it. Usher looks after each update.
    .how = Usher writes the setting “enableLocalSecurity” and starts the server again.
requirement-off = Turn the requirement off
requirement-on = Turn it on again
requirement-changing = Changing the setting
requirement-is-off = The requirement is off
page-interrupted = Setting up stopped half way
    .lead = Nothing is lost. Usher does nothing until you choose.

## The window: signing in

page-sign-in = Connect your server to your account
    .lead = Your browser opens { $host }. Your password goes to Plex, never to Usher.
    .why = Plex asks this of new servers.
    .later = Your version does not ask for this yet; the next update will.
    .owner = Your server has an owner. Sign in as this person to see its settings.
    .internet = The internet is needed now, not later.
    .sent = Usher asks Plex for a sign-in and waits for your yes. In your account it is listed as “Usher”. Your server is started if it does not run.
sign-in-with-browser = Sign in with your browser
another-device = Another device…
without-account = Without an account
page-waiting = Finish signing in in your browser
    .lead = This window continues by itself.
    .at-once = Plex may ask whether it was you. Say yes only if you pressed the button a moment ago.
    .no-hurry = No hurry. If the page is gone, open it again.
asking-plex = Asking Plex for a sign-in
waiting-for-you = Waiting for you
waiting-clock = { $waited } · open for { $left }
qr-code = QR code of the sign-in page
scan-with-phone = Or scan this with your phone.
enter-code = Or enter { $code } at plex.tv/link.
open-browser-again = Open the browser again
copy-address = Copy address
page-home-pin = Ask the admin of this Plex Home
    .lead = You signed in as { $user }. The server should belong to the admin, { $admin }.
pin-for = PIN for { $user }
pin-hint = Four digits, sent to Plex once, not kept
pin-wrong = That PIN did not match
another-account = Another account
continue-as = Continue as { $user }

## The window: accounts

page-other-account = { $named ->
    [yes] This server belongs to { $owner }
   *[no] This server belongs to another Plex account
}
    .lead = You are signed in as { $account }.
    .sign-in = { $named ->
    [yes] Sign in as { $owner }
   *[no] Sign in as its owner
}
    .stays = { $named ->
    [yes] Sign in as { $owner }, and everything stays as it is.
   *[no] Sign in as its owner, and everything stays as it is. The server does not say who that is.
}
    .evidence = closed to this account
    .take-over = Take over…
    .agreement = { $named ->
    [yes] Taking it over needs { $owner }’s agreement. Everybody it is shared with loses access.
   *[no] Taking it over needs its owner’s agreement. Everybody it is shared with loses access.
}
    .elsewhere = { $named ->
    [yes] Only { $owner } or a person at that computer can connect it to another account.
   *[no] Only its owner or a person at that computer can connect it to another account.
}
page-signed-out = Plex signed this server out
    .lead = Your libraries are safe. Sign in to connect it again.
    .when = This happens after a password reset, or when the server is removed from Authorized Devices.
    .evidence = plex.tv no longer accepts its sign-in
sign-in-again = Sign in again

## The window: the answers

page-review = Ready when you are
    .lead = Nothing more changes until you press the button below.
    .nothing-moves = Your media stays where it is: nothing is copied, moved or deleted.
set-up = Set up
set-up-without = Set up without libraries
not-you = Not you?
review-name = Name it “{ $name }”
review-remote-off = Watch at home only for now
review-remote-on = Then open the door from outside; home comes first
review-libraries = Libraries
change-name = the name
change-remote = remote access
page-name = Name and remote access
    .lead = The name is what you look for on your TV.
    .off-first = Off gives the smoothest start. Turn it on later with two clicks.
    .on-last = Usher turns it on last, so a router that refuses cannot hold up the rest.
    .terms = Plex calls these the friendly name and remote access.
name = Name
name-long = TVs cut names after about 30 letters.
name-suggested = From the name of { $computer }.
watch-from-outside = Watch from outside my home
page-folders = What should Plex show?
    .lead = Usher looked at the names of the files. Change what is wrong.
kind-of-library = Kind
choose-kind = Choose what it is
leave-out = Leave out
library-name = Name
library-name-missing = A library needs a name.
folders-why = Why, with examples
folders-skipped = { $count ->
    [one] One file Plex will skip
   *[other] { $count } files Plex will skip
}
folders-more = and { $count } more
folders-empty = No videos, music or photos in here.
folders-would-take = Of { $of } files, Plex would take { $count } in a library of this kind.
folders-away = { $count ->
    [one] One file is not on this computer yet; Plex sees it once it is downloaded.
   *[other] { $count } files are not on this computer yet; Plex sees them once they are downloaded.
}
folders-in-use = Already in your library { $name }.
folders-not-asked = Your server could not be asked yet; Usher asks again while setting up.
folders-readable = Plex can read this folder · asked { $time }
drop-here = Drop folders here, or choose them. You can also do this later.
drop-more = Drop more folders here.
choose-folders = Choose folders…
choose-more-folders = Choose more folders…
look-as-server = Look as the server sees it…
sheet-server-folders = Folders as your server sees them
folder-up = Up
choose-this-folder = Choose this folder
folder-has-none = No folders in here.
drop-hint = Add as a library

## The window: setting up

page-setting-up = Setting up { $name }
    .lead = If anything stops it, the next start goes on from here.
leave-libraries-out = Leave the libraries out and finish
page-done = { $name } is ready
    .lead = You can watch at home now.
    .browser = The browser may ask you to sign in once.
    .good-to-know = “Open Plex…” stays in Plex’s menu, also when all is well. A sign-in tab that Plex opened by itself can be closed. To watch elsewhere, use the Plex app on your TV with the same account.

## The window: a server that is set up

page-overview = Your server
overview-works = Everything works at home.
overview-down = Your server is not running.
overview-asking = Asking your server.
overview-signed-out = Sign in to see its settings and libraries.
overview-not-proven = Usher could not show that this server is yours.
overview-outside-fails = Your server is yours and works at home. From outside it cannot be reached yet.
no-libraries-yet = No libraries yet.
adding = Adding { $name }
label-identity = Identity
sign-out-dots = Sign out…
sign-in = Sign in
page-remote = Watch from outside your home?
    .lead = Your server asks your router for one open door.
remote-off = off, your choice
remote-on = on
remote-port = on, at port { $port }
remote-hole = { $what }. Update Plex Media Server first.
remote-plan = Watching outside may need a paid Plex plan, yours or the viewer’s. Plex decides that.
remote-trying = Trying to open the door
remote-clock = { $count } of up to { $limit } s
not-now = Not now
turn-on = Turn on
turn-back-off = Turn back off
update-first = Update first…

## The window: settings

page-settings = Settings
setting-language = Language
setting-system = Like the system
setting-appearance = Appearance
setting-light = Light
setting-dark = Dark
setting-text-size = Text size
text-smaller = Smaller
text-larger = Larger
setting-signed-in = Signed in
signed-in-kept = { $account }, kept in this computer’s store for passwords
signed-in-for-now = { $account }, until Usher is closed
forget-me-dots = Forget me…
setting-about = About
about = Usher { $version }. Independent, not made or endorsed by Plex. It talks to plex.tv and to your server, and sends no statistics.

## The window: sheets, toasts and practice

sheet-stop = Stop after this step?
    .lead = What is done stays done. You can go on later.
    .keep = Keep going
    .act = Stop
sheet-close = Stop after this step and close?
    .lead = What is done stays done. The next start offers to go on.
    .keep = Keep going
    .act = Stop and close
sheet-forget = Forget you on this computer?
    .lead = Your sign-in, and all that Usher keeps here, is removed. Your server stays connected. Usher stays in Plex’s list of Authorized Devices until you remove it there.
    .keep = Keep
    .act = Forget me
sheet-sign-out = Sign out where?
    .keep = Keep
    .here = Sign out here
    .here-lead = Here: Usher forgets your sign-in, and the server stays connected.
    .server = Sign the server out
    .server-lead = The server too: it must be connected again, and its settings close for everyone.
sheet-add-library = Add a library
add-library = Add library
question-yes = Yes, go on
question-no = No, stop here
toast-left-out = Left out { $name }
toast-added = Added { $name }. Plex is reading it.
toast-remote-off = Watching from outside is off
toast-forgotten = Forgotten. Nothing of your account is kept here.
toast-signed-out = You are signed out here.
practice = Practice. A make-believe Plex; nothing here touches yours.
practice-scenario = Scenario
practice-all-well = all is well
practice-leave = Leave practice
window-needs-display = There is no display to open a window on.
    .next = Use “usher setup” here, or install what is missing: { $packages }
progress-starting = The server is being started.

## The window: every link of the chain

check-everything = Check everything
    .about = Every link, from the program to the internet
page-chain = Checking everything
    .lead = Results appear as they come.
    .works = Everything on this list works. You can close this window.
    .unknown = Nothing on this list is broken. Some of it could not be found out.
    .checked = { $count ->
    [one] One thing checked at { $time }.
   *[other] { $count } things checked at { $time }.
}
    .after = Links after a break are not tested.
chain-link = Link { $number } of { $count }, { $name }
chain-all-tried = Everything here was tried. A helper can go on with the support file.
chain-tried = Tried, and it is as it was: { $what }
asks-installed = Is Plex Media Server on this computer, and is it as Plex signed it?
asks-running = Does its process run, and can it work?
asks-port = Is the program on the server’s port Plex Media Server?
asks-answers = Does it say who it is?
asks-claimed = To whom does it say it is connected, and does plex.tv accept that?
asks-settings = Do its settings open for your sign-in?
asks-folders = Can the server read every folder of its libraries?
asks-libraries = Do its libraries hold what lies in their folders?
asks-home = Is it found at home by its name, over a secure connection?
asks-plex-tv = Does plex.tv list it, and is a way that plex.tv names open?
asks-router = Does the router pass a port on to it?
asks-outside = Does its public address answer?
copy-rule = Copy rule
router-rule = Outside port { $port } (TCP) → { $inside }, port { $port }
paste-label = Paste what you see
paste-hint = A sentence that Plex shows
find = Find
save-support-file = Save a support file…
copy-summary = Copy summary
save-dots = Save…
sheet-support-file = Save a support file?
    .lead = For whoever helps you: what Usher found, what was done, and the last lines of the server’s logs.
    .making = Putting it together
    .hidden = Hidden
    .nothing = nothing
    .refused = Not saved: something like a key was left in { $file }, line { $line }. Nothing was written.
    .leave-out = Leave that file out
hidden-sign-in-keys = { $count ->
    [one] one sign-in key
   *[other] { $count } sign-in keys
}
hidden-claim-tokens = { $count ->
    [one] one claim code
   *[other] { $count } claim codes
}
hidden-pins = { $count ->
    [one] one PIN
   *[other] { $count } PINs
}
hidden-emails = { $count ->
    [one] one e-mail address
   *[other] { $count } e-mail addresses
}
hidden-addresses = { $count ->
    [one] one network address
   *[other] { $count } network addresses
}
hidden-certificates = { $count ->
    [one] one certificate
   *[other] { $count } certificates
}
hidden-servers = { $count ->
    [one] one server name
   *[other] { $count } server names
}
hidden-computers = { $count ->
    [one] one computer name
   *[other] { $count } computer names
}
hidden-identifiers = { $count ->
    [one] one identifier
   *[other] { $count } identifiers
}
hidden-people = { $count ->
    [one] one person’s name
   *[other] { $count } people’s names
}
hidden-media = { $count ->
    [one] one title or file name
   *[other] { $count } titles and file names
}
hidden-homes = { $count ->
    [one] one home folder
   *[other] { $count } home folders
}
toast-summary-copied = The summary is on the clipboard
toast-support-file-saved = Saved as { $path }
sheet-viewers = Somebody is watching
    .lead = The server has to stop for this.
    .asking = Asking who is watching
    .nobody = Nobody is watching any more.
    .waits = Usher goes on when nobody watches any more.
    .when-it-ends = When it ends
    .now = Now
viewer = { $user } is watching { $title }, { $minutes } min left.
viewer-without-end = { $user } is watching { $title }.
sheet-take-over = { $named ->
    [yes] Disconnect from { $owner }, and connect { $account }?
   *[no] Disconnect from its owner, and connect { $account }?
}
    .lead = Everybody the server is shared with loses access until you invite them again. Libraries, name and identity stay.
    .keep = Keep
    .act = Disconnect and connect
take-over-shares = { $count ->
    [one] One person is named: { $names }
   *[other] { $count } people are named: { $names }
}
remote-how = How
remote-automatic = Automatic
remote-by-port = Port
remote-port-label = Port that you opened in your router
remote-no-port = A port is a number from 1 to 65535.
remote-your-router = your router
remote-one-router = Router: { $router } answers · one router · own address
remote-router-answers = Router: { $router } answers
remote-checking = Asking your router, and looking from outside
remote-home-goes-on = At home everything goes on.
remote-proven = You can watch from outside.
remote-open-for = open for { $count } s, as Plex reports
remote-phone = To see it yourself: turn Wi-Fi off on your phone and open Plex.

## The window: a clean reinstall, and its way back

place-reinstall = Reinstall
place-copies = Safety copies
month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
copy-day = { $day } { month }
copy-moment = { $day } { month } { $year }, { $time }
page-reinstall = Clean reinstall, with a way back
    .lead = { $count ->
        [one] Nothing is deleted: one item, { $size }, moves to a safety copy.
       *[other] Nothing is deleted: { $count } items, { $size }, move to a safety copy.
    }
    .counting = { $count ->
        [one] Nothing is deleted: one item, { $size } and counting, moves to a safety copy.
       *[other] Nothing is deleted: { $count } items, { $size } and counting, move to a safety copy.
    }
    .unsized = { $count ->
        [one] Nothing is deleted: one item moves to a safety copy.
       *[other] Nothing is deleted: { $count } items move to a safety copy.
    }
    .nothing = Everything is kept this way, so there is nothing to do.
    .tried = Usher reinstalled this server on { $day }, and the fault is still there. A second one would not help either.
    .way-back = The safety copy stays until you delete it, and is put back with one press.
reinstall-untried = { $count ->
    [one] One smaller repair is untried. It takes a minute and keeps everything.
   *[other] { $count } smaller repairs are untried. They take a minute and keep everything.
}
reinstall-fresh = Start fresh with
reinstall-fresh-sign-in = only the sign-in
reinstall-fresh-usual = the sign-in and settings
reinstall-fresh-all = everything
reinstall-pieces = Piece by piece
reinstall-kept = Kept: { $what }.
reinstall-plan = What will be done
reinstall-moves = { $count ->
    [one] Move one item to a safety copy
   *[other] Move { $count } items to a safety copy
}
reinstall-begins = Begin a safety copy
reinstall-all-steps = { $count ->
    [one] The one step
   *[other] All { $count } steps
}
reinstall-free = { $size } is free there.
reinstall-linked = Your library lives at { $place }. It stays there; only the link moves.
reinstall-stranger = TVs, apps and friends will see a new server.
reinstall-shares = { $count ->
    [one] You share it with one person, who must be invited again. That cannot be put back.
   *[other] You share it with { $count } people, who must be invited again. That cannot be put back.
}
keep-sign-in = The sign-in
    .short = sign-in
    .lost = Unticked: you sign in once, and the server is connected anew.
keep-settings = Settings
    .short = settings
    .lost = Unticked: its settings are as on the first day. Its name is offered again.
keep-libraries = The list of libraries
    .short = libraries
    .lost = Unticked: libraries are not offered again. Watch history goes with them.
keep-history = Watch history and posters
    .short = history
    .lost = Unticked: what was watched, ratings, posters and playlists stay in the safety copy. Libraries are read anew.
keep-identity = Identity
    .short = identity
    .lost = Unticked: TVs and friends see a new server; shares must be sent again. That cannot be put back.
keep-caches = Caches and logs
    .short = caches
    .lost = Unticked: nothing you would miss. They are made again.
keep-application = The program
    .short = program
    .lost = Unticked: Plex Media Server must be installed again.
start = Start
put-back = Put back
put-back-all = Put everything back
swap-again = Swap again
page-reinstalling = Reinstalling
    .lead = Nothing is deleted. You can stop and go back at any time.
page-putting-back = Putting it back
    .lead = What is there now is kept too, as a safety copy of its own.
stopped-with-copy = Nothing is lost. What was moved is in “{ $copy }”.
page-reinstall-done = { $name } runs again
    .lead = Started fresh, and you can watch now.
    .put-back = Your earlier server is put back with one press.
    .not-mended = The fault is still there, so it was not the data.
fact-same-identity = Same identity
evidence-same-identity = TVs find it again
fact-new-identity = A new identity
evidence-new-identity = TVs and friends see a new server
fact-as-before = { $count ->
    [0] Name as before
    [one] Name and library as before
   *[other] Name and { $count } libraries as before
}
fact-safety-copy = Safety copy
evidence-safety-copy = { $size }, kept until you delete it
evidence-safety-copy-unsized = kept until you delete it
connect-again-by-hand = Link again by hand
    .apps = On TVs and phones choose the new server once; the old one can be removed under Authorized Devices.
    .friends = Invite the people you share with again, in Plex under Manage Library Access.
page-copies = Safety copies
    .lead = What Usher moved aside, and can put back.
    .none = No safety copies. Usher makes one before any step it cannot otherwise take back.
copy-for-reinstall = clean reinstall
copy-for-put-back = before another was put back
copy-settings = settings and sign-in
copy-data = library, history and posters
copy-caches = caches
copy-logs = logs
copy-application = the program
copy-complete = complete
copy-altered = changed by hand since
copy-missing = not all of it is there
copy-underway = half copied
copy-used-up = put back; nothing is left in it
copy-old = older than 30 days
show-in-finder = Show in Finder
show-folder = Show the folder
delete-dots = Delete…
deleting-copy = Deleting the copy of { $day }
sheet-delete-copy = Delete the copy of { $day }?
    .lead = Gone for good: { $what }.
    .nothing = Nothing is left in it that could be put back.
    .keep = Keep it
    .act = Delete the copy
toast-put-back = The server of { $day } runs again. What you had a minute ago is kept too.
toast-copy-deleted = The copy of { $day } is deleted.
page-interrupted-reinstall = A reinstall stopped half way
    .lead = { $step ->
        [0] In the first of { $count } steps. Nothing is lost. Usher does nothing until you choose.
       *[other] After step { $step } of { $count }. Nothing is lost. Usher does nothing until you choose.
    }
page-interrupted-put-back = Putting back stopped half way
interrupted-data = Your data is complete in this safety copy:
overview-reinstalled = Reinstalled { $day }. Your earlier server is kept.
overview-reinstalled-old = Your earlier server has been kept for more than 30 days, since { $day }.
look-at-copies = Look at the safety copies
use-the-same = Use the same name and libraries
reinstall-dots = Clean reinstall…
rituals = Steps you can skip
sheet-rituals = Steps you can skip
    .lead = A well-known recipe has { $count } steps. { $needless } are not needed here, { $done } Usher does for you, { $yours } stay yours.
    .keep = Close
ritual-needless = not needed
ritual-done = Usher does it
ritual-yours = stays yours
ritual-uninstall = Uninstall the server by hand
    .why = Usher stops it and moves its parts aside, so that they can come back.
ritual-devices = Remove the Mac from Authorized Devices
    .why = Only for a new identity. Removing it by hand signs the server out and can end shares.
ritual-trash = Empty the Trash
    .why = Plex never looks there. It would destroy what could be put back.
ritual-history = Clear Safari’s history
    .why = The server keeps nothing in your browser that could be wrong.
ritual-restart = Restart the Mac
    .why = Usher makes sure that every part of the server has ended.
ritual-unzip = Unpack it and drag it to Applications
    .why = The program you have stays where it is, as long as it is genuine.
ritual-private = Open a private window
    .why = Usher signs you in without cookies of old sign-ins.
ritual-close = Close the other window
    .why = It makes no difference to the sign-in.
ritual-open = Double-click the server
    .why = Usher starts it and waits until it answers.
ritual-unverified = Dismiss the warning that it is unverified
    .why = It comes only for a freshly downloaded program. Yours is not new.
ritual-control-click = Open it by Control-click
    .why = This too is only for a freshly downloaded program.
ritual-page = Wait for Plex’s sign-in page
    .why = Usher opens the page that belongs to this server. Another tab can be closed.
ritual-sign-in = Sign in to Plex
    .why = Your password is for Plex alone. It is skipped while a sign-in is kept.
ritual-address = Correct the address by hand
    .why = There is no address to go wrong: the sign-in does not lead back through one.
ritual-pin = Enter your PIN
    .why = Only in a Plex Home whose admin has one.
ritual-got-it = Press “Got it”
    .why = Usher shows no pages that only want to be dismissed.
ritual-name = Give it a name, with remote access off
    .why = The name of before is offered again, and remote access begins switched off.
ritual-spinner = Wait 30 seconds after Next
    .why = Usher names each step and shows its seconds.
ritual-libraries = Untick the proposed libraries and add your own
    .why = Your libraries of before are offered again, with name, kind and folders.
ritual-quit = Quit Safari at the end
    .why = Nothing is left open that would be in the way.
ritual-player = Open Plex for Mac to have full control
    .why = Usher proves that the settings open for you before it says that it is done.

## The packages: what the system says of Usher, and why it asks. One line each, no arguments

bundle-kind = Plex setup
bundle-summary = Sets up Plex Media Server from one place
bundle-description = Usher finds your Plex Media Server, signs you in, connects the server to your account, gives it a name, adds your libraries, and proves at the end that all of it works.
bundle-promise = Before anything is changed you see the whole plan. If something fails, Usher says what happened, why, and what to do next. It is independent and not made, endorsed or supported by Plex.
bundle-local-network = Usher looks for your server in your home network and talks to it.
bundle-folders = Usher reads the names in the folder you choose and suggests libraries. It opens no file in it.
bundle-apple-events = Usher asks Plex Media Server to quit when a step needs it stopped. It gives orders to no other program.
