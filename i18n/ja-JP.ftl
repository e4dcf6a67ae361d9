# Usher の日本語です。識別子、引数、部分は英語と同じです。違いがあれば
# tests/house.rs が知らせます。
#
# です・ます体。見出しに句点は付けません。用語：サインイン、アカウントに関連付ける
# （claim）、リモートアクセス、ライブラリ、外出先で見る。かぎ括弧は「」、約物は全角、
# 英数字との間に空白は入れません。複数形の区別はないので、数は [0] のほか一つの文で
# 言います。

## 問題：何が起きたか、なぜか、どうするか

problem-server-silent = サーバーが応答しません
    .why = { $address }では何も動いていません。
    .next = Plex Media Serverを起動して、もう一度お試しください。サーバーが別の場所にある場合は、そのアドレスを指定してください。

problem-server-starting = サーバーはまだ起動中です
    .why = サーバーの表示：{ $status }
    .next = 少しお待ちください。アップデート後は数分かかることがあります。その間、サーバーを再起動しないでください。

problem-server-slow = サーバーの応答に時間がかかりすぎています
    .why = { $address }で動いていますが、時間内に応答がありませんでした。依頼した処理は終わっている可能性があります。
    .next = もう一度お試しください。済んでいる処理は確認され、二重には行われません。

problem-server-not-plex = これはPlex Media Serverではありません
    .why = { $address }では別のプログラムが応答しています。応答の先頭：{ $seen }
    .next = アドレスを確認してください。別のプログラムがこのポートを使っている場合は、それを終了し、Plex Media Serverを起動して、もう一度お試しください。

problem-server-redirects = サーバーが別のアドレスへ案内しています
    .why = 案内先は{ $host }です。サインイン情報が、選ばれていないアドレスへ送られることはありません。
    .next = 手前にあるプロキシではなく、サーバー自体のアドレスを指定してください。

problem-server-cut = サーバーが接続を切りました
    .why = 応答が届く前に接続が終わりました。依頼した処理は終わっている可能性があります。
    .next = もう一度お試しください。済んでいる処理は確認され、二重には行われません。

problem-server-failed = サーバーは依頼された処理を行えませんでした
    .why = サーバーの応答：{ $status } { $summary }
    .next = もう一度お試しください。変わらない場合は、Plex Media Serverを再起動してください。

problem-server-signed-out = Plexがサーバーをサインアウトさせました
    .why = サーバーが保持しているサインインを、plex.tvが受け付けなくなりました。新しいパスワードで機器をサインアウトさせたときや、承認済みデバイスの一覧から削除したときに起こります。ライブラリは無事です。
    .next = サーバーをもう一度アカウントに関連付けてください。Plexのメニューの「Plexを開く…」でもできます。

problem-server-refused = サーバーがあなたを所有者として受け付けません
    .why = plex.tvではあなたのサーバーですが、サーバーがサインインを拒んでいます。関連付けた直後なら、自然に直ります。
    .next = 1分待って、もう一度お試しください。変わらない場合は、ここでサインアウトし、もう一度サインインしてください。

problem-server-changed = 別のサーバーが応答しています
    .why = 初めは{ $expected }でしたが、今は{ $found }です。新しいほうは何も変更していません。
    .next = ここで動いているPlex Media Serverが一つだけであることを確かめて、始めからやり直してください。

problem-server-listener-unknown = 不明なプログラムがサーバーの代わりに応答しています
    .why = わかったこと：{ $who }。サインイン情報は送っていません。
    .next = ご自分のPlex Media Serverであることを確かめてください。確認するのはその後にしてください。

problem-server-secret-in-clear = サインイン情報が保護されずに送られるところでした
    .why = { $address }は別のコンピューターで、そこまでの接続は暗号化されていません。途中で読まれるおそれがあるため、サインイン情報は送っていません。
    .next = https://で始まるアドレスを指定するか、サーバーのコンピューターでUsherを実行するか、SSHで接続してください（--ssh）。

problem-plex-tv-silent = Plexのサインインサービスが応答しません
    .why = ここからplex.tvに接続できません。サインインとサーバーの関連付けのために今は必要ですが、後で自宅で見るときには必要ありません。
    .next = インターネット接続を確認して、もう一度お試しください。

problem-plex-tv-slow = Plexのサインインサービスの応答に時間がかかりすぎています
    .why = plex.tvから時間内に応答がありませんでした。依頼した処理は終わっている可能性があります。
    .next = 1分後にもう一度お試しください。済んでいる処理は確認され、二重には行われません。

problem-plex-tv-cut = Plexのサインインサービスが接続を切りました
    .why = 応答が届く前に、plex.tvとの接続が終わりました。
    .next = もう一度お試しください。済んでいる処理は確認され、二重には行われません。

problem-plex-tv-impostor = plex.tvの代わりに別のものが応答しています
    .why = 届いた内容：{ $seen }。ホテルなど、先にサインインが必要なネットワークで起こります。
    .next = ブラウザーで何かのページを開き、求められたらネットワークにサインインして、もう一度お試しください。

problem-sign-in-refused = Plexがサインインを受け付けなくなりました
    .why = 新しいパスワードを設定した、アカウントの機器からUsherを削除した、などの理由でサインインが終わりました。
    .next = もう一度サインインしてください。ライブラリは無事です。

problem-plex-tv-forbids = このアカウントではPlexが許可していません
    .why = サインインは有効ですが、このアカウントにはその操作が許可されていません。
    .next = サーバーを所有するアカウントでサインインしてください。

problem-plex-tv-rejects = Plexが依頼を処理できませんでした
    .why = 原因はplex.tvにあり、あなたにはありません。plex.tvの表示：{ $summary }
    .next = 後でもう一度お試しください。

problem-plex-tv-busy = Plexが待つように求めています
    .why = 短い時間に、ここから多くの依頼が届いたためです。
    .next = { $seconds }秒待って、もう一度お試しください。

problem-plex-tv-failed = Plexのサインインサービスに障害があります
    .why = plex.tv自体がエラーを返しました（{ $status }）。このコンピューターの問題ではありません。
    .next = 数分待って、もう一度お試しください。済んだ処理はそのまま残ります。

problem-sign-in-needed = Plexへのサインインが必要です
    .why = サーバーをアカウントに関連付け、設定を変更できるのは所有者だけです。ここではまだサインインしていません。
    .next = サインインして、もう一度お試しください。

problem-sign-in-expired = サインインの期限が切れました
    .why = 時間内にブラウザーで承認されませんでした。
    .next = サインインをやり直してください。

problem-sign-in-home-pin-needed = { $user }のPINが必要です
    .why = このアカウントはPlex Homeに属し、4桁のPINで保護されています。
    .next = PINを入力してください。PINは保存されません。

problem-sign-in-home-pin-wrong = PINが違います
    .why = Plexが4桁の数字を受け付けませんでした。
    .next = PINをもう一度入力してください。Plex Homeの管理者はplex.tvで新しいPINを設定できます。

problem-sign-in-home-admin-missing = このPlex Homeの管理者がわかりません
    .why = Plex Homeのサーバーは管理者が所有するものですが、plex.tvには管理者が示されていません。
    .next = Plex Homeの管理者のアカウントでサインインしてください。

problem-claim-owned-by-another = このサーバーは別のアカウントのものです
    .why = { $named ->
        [yes] { $owner }に関連付けられています。何も変更していません。
       *[no] あなたのものではないアカウントに関連付けられています。何も変更していません。
    }
    .next = そのアカウントでサインインしてください。または、先にサーバーの関連付けを解除してください（unclaim）。

problem-claim-had-owner = このサーバーには以前、所有者がいました
    .why = { $named ->
        [yes] { $owner }に関連付けられていました。今から関連付ける人が所有者になります。
       *[no] 今では名前がわからないアカウントに関連付けられていました。今から関連付ける人が所有者になります。
    }
    .next = ご自分のサーバーであることを確認してください。

problem-claim-unusual-account = { $user }をこのサーバーの所有者にしますか？
    .why = { $kind ->
        [guest] { $user }はPlex Homeのゲストです。
        [restricted] { $user }は制限のある管理対象ユーザーです。
        [member] { $user }はPlex Homeのメンバーで、管理者ではありません。
       *[other] { $user }は、前回ここで使われたアカウントではありません。
    }
    .next = サーバーを所有するアカウントでサインインするか、このアカウントでよいことを確認してください。

problem-claim-page-missing = サーバーに関連付け用のページがありません
    .why = サーバーがページを作っていないか、信頼できないページです。
    .next = サーバーを停止している間にUsherに関連付けさせるか、サーバーのメニューで「Plexを開く…」を選んでください。

problem-claim-refused = サーバーをアカウントに関連付けられませんでした
    .why = 通常の方法はどれも受け付けられませんでした。試した方法：{ $tried }
    .next = ブラウザーでPlexのページを開いて完了するか、サーバーを停止している間にUsherに関連付けさせてください。

problem-claim-token-expired = 関連付けコードが受け付けられません
    .why = 関連付けコード（claim token）は4分間、1台のサーバーだけに使えます。このコードは期限切れか、使用済みです。
    .next = plex.tv/claimで新しいコードを取得し、すぐに使ってください。サインインすれば、コードは必要ありません。

problem-claim-token-malformed = これは関連付けコードではありません
    .why = 関連付けコード（claim token）はclaim-で始まり、1行にそれだけを書きます。
    .next = plex.tv/claimから、最初の文字から最後の文字までをもう一度コピーしてください。

problem-claim-unproven = ご自分のサーバーであると確認できません
    .why = サーバーはアカウントに関連付けられていると答えていますが、次の確認が取れません：{ $missing }
    .next = 1分待って、もう一度お試しください。

problem-claim-exchange-refused = Plexが停止中のサーバーを関連付けませんでした
    .why = plex.tvが関連付けコードを拒みました。コードが使えるのは4分間だけです。
    .next = もう一度お試しください。毎回、新しいコードを取得します。

problem-claim-missing = このサーバーはアカウントに関連付けられていません
    .why = この操作は、アカウントに関連付けられたサーバー（claim済み）でのみ行えます。
    .next = サインインして、先にサーバーを関連付けてください。

problem-setting-missing = このサーバーにその設定はありません
    .why = このバージョンには{ $key }がありません。
    .next = サーバーをアップデートしてください。最新の場合は、Usherが対応できるようにご報告ください。

problem-setting-not-kept = サーバーに設定が反映されませんでした
    .why = { $setting ->
        [name] 新しい名前を送りましたが、サーバーには別の名前が表示されています。
        [remote_access] リモートアクセスの選択を送りましたが、サーバーには別の選択が表示されています。
        [terms] Plexの利用規約への同意を送りましたが、サーバーには表示されていません。
       *[other] { $setting }を送りましたが、サーバーには別の値が表示されています。
    }
    .next = もう一度お試しください。変わらない場合は、Plex Media Serverを再起動してください。

problem-library-differs = ライブラリ「{ $name }」はすでにありますが、内容が違います
    .why = フォルダーまたは種類が違います。既存のライブラリを変更したり削除したりすることはありません。
    .next = 別の名前を選ぶか、このライブラリのフォルダーを指定してください。

problem-library-missing = ライブラリ「{ $name }」が現れませんでした
    .why = サーバーは依頼を受け付けましたが、ライブラリの一覧に出てきません。
    .next = もう一度お試しください。

problem-library-refused = サーバーがライブラリ「{ $name }」を作成しませんでした
    .why = サーバーの表示：{ $summary }
    .next = このライブラリの名前、種類、フォルダーを確認してください。

problem-library-folder-elsewhere = このフォルダーは別のコンピューターにあります
    .why = { $folder }はサーバーのコンピューターにありますが、Usherが読めるのはこのコンピューターのファイル名だけです。
    .next = サーバーのコンピューターでUsherを実行するか、ライブラリの種類をご自分で指定してください。

problem-library-folder-missing = そのフォルダーはありません
    .why = { $folder }はこのコンピューターにありません。
    .next = パスを確認してください。何も変更していません。

problem-library-folder-silent = フォルダーのあるディスクが応答しません
    .why = { $folder }を読もうとしましたが、何も返ってきません。共有フォルダーでは、提供元のコンピューターが切れているかスリープしているときに起こります。
    .next = そのコンピューターを起こすかドライブをつなぎ直して、もう一度お試しください。このフォルダーを除くこともできます。

problem-library-drive-missing = { $volume }が接続されていません
    .why = { $folder }のあるドライブが、今はこのコンピューターにありません。
    .next = { $volume }を接続してもう一度お試しになるか、このフォルダーを除いてください。何も変更していません。

problem-library-drive-renamed = { $volume }が別の名前で戻ってきました
    .why = { $folder }は今、{ $now }にあります。元の名前がまだ使われていたときに、システムがこうします。
    .next = { $now }を使ってください。または、ドライブを外し、元の場所に残っているものを取り除いて、つなぎ直してください。

problem-library-folder-closed = あなたが開けるとしても、Plexはこのフォルダーを開けません
    .why = Plex Media Serverはユーザー{ $user }として動いており、{ $owner }のものである{ $at }（アクセス権{ $mode }）を通れません。そのため{ $folder }を読めません。
    .next = このコマンドをご自分で実行して、もう一度お試しください：{ $command }

problem-library-drive-closed = Plexはこのフォルダーのドライブを使えません
    .why = Plex Media Serverはユーザー{ $user }として動いています。{ $at }のドライブ（{ $system }）は別のユーザー向けにマウントされているため、{ $folder }を開けません。
    .next = { $user }が読めるようにドライブをマウントして、もう一度お試しください。オプションは、exFAT、NTFS、共有フォルダーではuid、gid、umask、sshfsとrcloneではallow_otherです。

problem-library-folder-private = あなたは開けますが、Plexはこのフォルダーを開けません
    .why = Plex Media Serverに読み取りを許可するまで、macOSは{ $folder }を公開しません。
    .next = { $pane ->
        [removable] 「プライバシーとセキュリティ」→「ファイルとフォルダ」で、Plex Media Serverの「リムーバブルボリューム」をオンにしてください。その後サーバーを再起動して、もう一度お試しください。
        [network] 「プライバシーとセキュリティ」→「ファイルとフォルダ」で、Plex Media Serverの「ネットワークボリューム」をオンにしてください。その後サーバーを再起動して、もう一度お試しください。
        [desktop] 「プライバシーとセキュリティ」→「ファイルとフォルダ」で、Plex Media Serverの「デスクトップフォルダ」をオンにしてください。その後サーバーを再起動して、もう一度お試しください。
        [documents] 「プライバシーとセキュリティ」→「ファイルとフォルダ」で、Plex Media Serverの「書類フォルダ」をオンにしてください。その後サーバーを再起動して、もう一度お試しください。
        [downloads] 「プライバシーとセキュリティ」→「ファイルとフォルダ」で、Plex Media Serverの「ダウンロードフォルダ」をオンにしてください。その後サーバーを再起動して、もう一度お試しください。
       *[full] 「プライバシーとセキュリティ」→「フルディスクアクセス」で、Plex Media Serverをオンにしてください。その後サーバーを再起動して、もう一度お試しください。
    }

problem-library-folder-unseen = サーバーから見えないフォルダーがあります
    .why = Plex Media Serverから見ると{ $folder }がないか、あなたは開けてもPlexには許可されていません。
    .next = パスと、ドライブの接続を確認してください。サーバーがコンテナーで動いている場合は、コンテナー内でのパスを指定してください。その後、Plex Media Serverにフォルダーの読み取りを許可してください。

problem-remote-access-known-hole = このバージョンのサーバーには既知のセキュリティ上の欠陥があります
    .why = バージョン{ $version }には欠陥{ $id }が報告されています。外部から接続できるようにすると、知らない人に開かれてしまいます。
    .next = Plex Media Serverを{ $fixed }以降にアップデートしてから、リモートアクセスをオンにしてください。

problem-vault-not-kept = サインインを保存できませんでした
    .why = このコンピューターのパスワード保管庫が受け付けませんでした：{ $cause }
    .next = このまま続けられます。Usherは終了時にサインインを忘れます。保存するには、保管庫のロックを解除する（MacにSSHで接続している場合はsecurity unlock-keychain）か、--secret-store file:PATHでファイルを指定してください。

problem-vault-file-open = サインインを保存したファイルを他の人が読めます
    .why = { $path }はこのコンピューターの他のユーザーも読めるため、使用しません。
    .next = あなただけが読めるようにして（chmod 600）、もう一度お試しください。

problem-support-file-unsafe = サポートファイルは保存されませんでした
    .why = { $file }の{ $line }行目に、キーのようなものが残っていました。何も書き込んでいません。
    .next = { $file }を除いて、もう一度保存してください。

problem-support-file-exists = 同じ名前のファイルがすでにあります
    .why = { $path }はすでに存在します。Usherは既存のファイルを上書きしません。
    .next = 別の名前を選んでください。

problem-support-file-not-written = サポートファイルを書き込めませんでした
    .why = システムの表示：{ $cause }。{ $path }には何も残っていません。
    .next = 別のフォルダーを選ぶか、ディスクの空きを増やして、もう一度保存してください。

problem-journal-not-written = Usherがこれから行う処理を記録できませんでした
    .why = システムの表示：{ $cause }。この記録がないと中断から復旧できないため、何も変更していません。
    .next = ディスクの空きを増やすかフォルダーのアクセス権を確認して、もう一度お試しください。

problem-journal-unreadable = 以前の実行の記録を読めません
    .why = 記録は{ $path }として取り置きました。
    .next = 始めからやり直してください。済んでいる処理は確認されます。

problem-safety-copy-occupied = 場所がふさがっています
    .why = { $at }にはすでに何かがあり、Usherは何も置き換えません。{ $item }はすべて{ $place }にあります。
    .next = ふさいでいるものを別の場所に移して、もう一度お試しください。

problem-safety-copy-busy = サーバーの一部が使用中です
    .why = プログラムが{ $at }を開いているか、そこにドライブが接続されています。すべて{ $place }にあります。
    .next = 使用しているものを終了して、もう一度お試しください。

problem-safety-copy-forbidden = サーバーの一部を移動できません
    .why = { $at }はロックされているか、別のユーザーのものです。すべて{ $place }にあります。
    .next = ロックを解除するか、持ち主のユーザーとしてUsherを起動して、もう一度お試しください。

problem-safety-copy-read-only = ドライブは読み取り専用です
    .why = { $at }では何も移動できません。すべて{ $place }にあります。
    .next = 書き込めるようにドライブを接続して、もう一度お試しください。

problem-safety-copy-full = ドライブがいっぱいです
    .why = { $item }のための空きが足りません。すべて{ $place }にあり、途中までのコピーは削除しました。
    .next = ドライブの空きを増やして、もう一度お試しください。

problem-safety-copy-vanished = サーバーの一部が見つかりません
    .why = { $at }が見つかりません。ドライブが接続されていないのかもしれません。{ $item }が最後にあった場所は{ $place }です。
    .next = ドライブを接続して、もう一度お試しください。

problem-safety-copy-differs = 移動中にサーバーの一部が変わりました
    .why = { $at }は始めたときと同じではありません。すべて{ $place }にあります。
    .next = そこに書き込んでいるものを終了して、もう一度お試しください。

problem-safety-copy-failed = サーバーの一部を移動できませんでした
    .why = { $at }で止まりました。{ $cause } { $item }はすべて{ $place }にあります。
    .next = もう一度お試しください。同じところで止まる場合は、そこに何があるかを確認してください。

problem-safety-copy-unfinished = 移動が終わっていません
    .why = { $item }はまだ移動の途中でした。すべて{ $place }にあります。
    .next = 移動を続けるか、先に元に戻してください。

problem-safety-copy-unreadable = 安全コピーを読み取れません
    .why = { $folder }にある記録が壊れているか、新しいUsherが書いたものです。中身は何も変えていません。
    .next = 保管したものはそのフォルダーにあります。最新のUsherでコピーを開くか、必要なものを手で元に戻してください。

problem-busy = 別のUsherがこのサーバーで作業中です
    .why = 二つ同時に動くと、互いの作業を打ち消すおそれがあります。
    .next = もう一方が終わるのを待って、もう一度お試しください。

problem-reinstall-server-elsewhere = サーバーは別のコンピューターにあります
    .why = 再インストールではファイルを移動しますが、このサーバーのファイルはここにありません。
    .next = サーバーが動いているコンピューターでUsherを起動してください。

problem-reinstall-copy-missing = 安全コピー「{ $id }」はありません
    .why = 削除されたか、その名前のコピーは作られていません。
    .next = 「usher reinstall list」で一覧を確認してください。

problem-reinstall-data-elsewhere = サーバーのデータは通常とは違う場所にあります
    .why = { $folder }を使うように指定されています。
    .next = このフォルダーをよけてもよいかどうかを選んでください。同じドライブに残ります。

problem-journal-other-flow = 別の作業が終わっていません
    .why = 以前の「{ $flow }」が中断されました。
    .next = 「resume」で最後まで行うか、「undo」で取り消してください。その後、この作業をやり直してください。

problem-rights-missing = Usherが使う以上の権限が必要です
    .why = Usherが管理者として動くことはありません。
    .next = このコマンドをご自分で実行して、もう一度お試しください：{ $command }

problem-program-failed = { $program }が処理を行えませんでした
    .why = プログラムの表示：{ $cause }
    .next = もう一度お試しください。

problem-ssh-failed = サーバーのコンピューターにSSHで接続できませんでした
    .why = sshの表示：{ $cause }
    .next = ご自分でsshを使って接続できることを確認して、もう一度お試しください。

problem-input-wrong = 指定された内容に誤りがあります
    .why = { $what }
    .next = 修正して、もう一度お試しください。何も変更していません。

problem-confirm-needed = これはご自分で決めていただく必要があります
    .why = Usherが代わりに答えることはできず、ここには尋ねる相手もいません。
    .next = ターミナルでこのコマンドを実行し、そこで答えてください。

problem-interrupted = 停止しました
    .why = あなたが停止しました。済んだ処理はそのまま残ります。
    .next = 同じものをもう一度実行すると、ここから続きます。

problem-bug = Usherに誤りがあります
    .why = 起こるはずのないことです：{ $what }
    .next = この文を添えてご報告ください。

problem-chain-not-installed = このコンピューターにPlex Media Serverがありません
    .why = 通常の場所のどこにもなく、ポートでも何も応答しません。
    .next = インストールして、もう一度確認してください。

problem-chain-quarantined = macOSがPlex Media Serverを止めています
    .why = ダウンロードしたプログラムは、一度許可するまでmacOSでは開けません。これはすべてのプログラムに当てはまるmacOSの決まりで、サーバーの不具合ではありません。
    .next = Plex Media Serverを開いてください。macOSに拒まれた場合は、「プライバシーとセキュリティ」で「このまま開く」を選び、もう一度確認してください。

problem-chain-translocated = Plex Media Serverが隠れたコピーから動いています
    .why = ダウンロードした場所で開かれたため、macOSは{ $path }にあるコピーを実行しています。アップデートや許可は、このコピーには残りません。
    .next = 終了してから、マウスで「アプリケーション」に移し、そこで開いてください。

problem-chain-not-genuine = このPlex Media Serverは、Plexが作ったままのものではありません
    .why = { $why ->
        [none] Plexの署名がありません。壊れているか、Plexのものではない可能性があります。
       *[other] 署名が一致しません：{ $why }。壊れているか、Plexのものではない可能性があります。
    }
    .next = Plexのページからもう一度ダウンロードし、今のものと入れ替えてください。ライブラリはそのまま残ります。

problem-chain-seal-broken = Plex Media Serverの中にファイルが追加されています
    .why = Plexが署名したとき、{ $why }はありませんでした。動作中に中へファイルを書き込むプログラムがあり、そうなるとファイアウォールが起動のたびに確認を求めます。
    .next = ライブラリに問題はありません。確認が気になる場合は、プログラムを新しいコピーと入れ替えてください。

problem-chain-other-processor = このPlex Media Serverは別の種類のコンピューター向けです
    .why = 別のプロセッサー向けに作られているため、このコンピューターでは動かないか、動いても遅くなります。
    .next = Plexのページから、このコンピューター向けのバージョンをダウンロードしてください。

problem-chain-stale-pid-file = 以前の実行の記録がサーバーの起動を妨げています
    .why = { $file }にはサーバーが動いていると書かれていますが、実際には動いていません。
    .next = ここからサーバーを起動してください。動いていないことを確かめてから、Usherが記録を取り除きます。

problem-chain-disk-full = サーバーのディスクがいっぱいです
    .why = { $folder }の空きは{ $megabytes }MBです。データベースに書き込めないと、サーバーは起動しないか、覚えたことを失います。
    .next = 空きを増やして、もう一度確認してください。サーバーのキャッシュは、削除しても作り直されます。

problem-chain-foreign-files = サーバーのファイルが別のユーザーのものになっています
    .why = { $file }は{ $owner }のものですが、サーバーはユーザー{ $user }として動いているため、変更できません。別のユーザーがファイルをコピーして戻したときに起こります。
    .next = このコマンドで元のユーザーに戻して、もう一度確認してください：{ $command }

problem-chain-database-damaged = サーバーのデータベースが壊れています
    .why = { $words ->
        [none] 何度起動しても、使える状態になりません。
       *[other] サーバーのログ：{ $words }
    }
    .next = サーバーは、日付の付いたコピーをデータベースと同じ場所に保存しています。戻し方はPlexのサポートページにあります。その前に、ほかのことは試さないでください。

problem-chain-computer-sleeps = このコンピューターは自動でスリープします
    .why = スリープ中はサーバーが誰にも応答せず、Plexではオフラインと表示されます。
    .next = いつでもサーバーを使えるようにするには、省エネルギーの設定でスリープしないようにしてください。

problem-chain-two-servers = Plex Media Serverが二つ以上動いています
    .why = 動いているもの：{ $others }。通常のポートを使えるのは一つだけで、ライブラリもそれぞれ別です。
    .next = 使わないほうを終了して、もう一度確認してください。

problem-chain-unclaimed = サーバーがアカウントに関連付けられていません
    .why = サーバー自身がそう示しています。関連付けるまで、Plexのページからは見つかりません。
    .next = ここでサインインしてください。Usherが関連付けます。

problem-chain-stale-sign-in = サーバーに古いサインインが残っています
    .why = どのアカウントにも関連付けられていませんが、以前のアカウントの跡が残っています。Plexは、このようなサーバーを新たに関連付けることを拒む場合があります。
    .next = ここでサインインしてください。Usherが関連付けます。拒まれた場合は、先に四つの項目を取り除きます。名前、ライブラリ、識別子はそのまま残ります。

problem-chain-allowed-networks = サインインなしで入れるネットワークがあります
    .why = { $networks }にいる人は誰でも、このサーバーで何でもできます。所有者がいない間、ほかの人は入れません。
    .next = 使い道のわかっているものでなければ、一覧を空にしてください。

problem-chain-mail-unconfirmed = メールアドレスがまだ確認されていません
    .why = アカウントを作成したときに、Plexからメールが送られています。そのリンクを開くまで、一部の機能は使えません。
    .next = そのメールを探すか、Plexのアカウントのページで、もう一度送るよう依頼してください。

problem-chain-waits-for-restart = 変更した設定が再起動を待っています
    .why = 設定ではアカウントに関連付ける必要はありませんが、サーバーはまだ求めています。この設定は起動時にだけ読まれます。
    .next = サーバーを再起動してください。

problem-chain-terms-open = Plexの利用規約にまだ同意していません
    .why = サーバーがそう示しています。Plexのページで先に同意を求められることがあります。
    .next = Plexのページでお読みください。同意はそこでも、ここでもできます。

problem-chain-trash-empties-itself = 見当たらないドライブの内容を、サーバーが忘れる可能性があります
    .why = サーバーはゴミ箱を自動で空にします。そのため、ドライブと一緒に消えたものは、見た記録も含めてライブラリから完全に失われます。
    .next = ドライブが戻るまで、サーバーに残させてください。

problem-chain-new-files-unnoticed = 共有フォルダーの新しいファイルが見落とされます
    .why = { $share }は新しいファイルをサーバーに知らせず、サーバーも定期的には調べていません。
    .next = 1時間ごとに調べさせてください。

problem-chain-library-empty = 「{ $name }」に、フォルダーの中身が何も表示されません
    .why = { $fits ->
        [none] この種類のライブラリで表示されるはずのファイルが、フォルダーに{ $files }個あります。
        [movie] ファイルの名前は映画のものですが、ライブラリは別の種類です。
        [show] ファイルの名前はテレビ番組のエピソードのものですが、ライブラリは別の種類です。
        [artist] ファイルは音楽ですが、ライブラリは別の種類です。
        [photo] ファイルは写真ですが、ライブラリは別の種類です。
       *[other] その他の動画のライブラリなら表示されますが、このライブラリは別の種類です。
    }
    .next = { $fits ->
        [none] しばらくしてから、もう一度確認してください。サーバーがまだ読み込んでいない可能性があります。
       *[other] 同じフォルダーで、合う種類のライブラリを追加してください。このライブラリは後で削除できます。
    }

problem-chain-rebinding = ネットワーク内の何かが、サーバーの安全な名前を隠しています
    .why = { $name }はアドレス{ $address }を表し、そこへつながるはずです。ルーターまたは名前解決サービスが、この応答を捨てています。同じことをする知らない人から守るためです。
    .next = plex.directを例外に加えてください。dnsmasqではrebind-domain-ok=/plex.direct/、Unboundではprivate-domain plex.direct、FRITZ!Boxでは「DNS rebind protection」、NextDNSでは「設定」にあります。加えなくてもUsherは使えます。

problem-chain-local-network-denied = このコンピューターには、自宅のネットワークとの通信が許可されていません
    .why = { $address }は自宅にありますが、そこへの経路がありません。ローカルネットワークの機器との通信を許可するかどうか、macOSはプログラムごとに一度だけ尋ねます。
    .next = 「プライバシーとセキュリティ」→「ローカルネットワーク」でUsherを許可して、もう一度確認してください。

problem-chain-intercepted = 安全な接続の中身が途中で見られています
    .why = サーバーの証明書を発行したのは{ $issuer }で、Plexが使う発行元ではありません。会社のネットワークやウイルス対策ソフトがこうすることがあります。
    .next = plex.directとplex.tvでは、その検査をオフにしてください。Usherがこれを見過ごすことはありません。

problem-chain-home-address-silent = サーバーの安全なアドレスが応答しません
    .why = { $address }はPlexが自宅用に示すアドレスですが、そこでは何も応答しません。このコンピューターのファイアウォール、ゲスト用のネットワーク、アドレスの変更などが考えられます。
    .next = このコンピューターとサーバーが同じネットワークにあることを確かめて、もう一度確認してください。

problem-chain-secure-connections = { $mode ->
        [required] サーバーが、暗号化できない相手をすべて拒んでいます
       *[other] サーバーが何も暗号化していません
    }
    .why = { $mode ->
        [required] 古いテレビやツールは暗号化できないため、サーバーがまったく見えません。
       *[other] 暗号化しないサーバーとは、Plexのページが通信しません。
    }
    .next = 安全な接続を優先し、ほかの接続も受け付けるようにしてください。

problem-chain-discovery-off = 自宅のプログラムがサーバーを自動で見つけられません
    .why = プログラムが呼びかけても、サーバーが応答しません。
    .next = サーバーに応答させるか、プログラムにサーバーのアドレスを入力してください。

problem-chain-filtered = ネットワークのフィルターが{ $host }をブロックしています
    .why = ほかの名前はつながりますが、この名前は意図的につながらないようにされています。Pi-holeやAdGuardなどがこうします。
    .next = フィルターでplex.tv、app.plex.tv、servers.plex.tv、plex.directを許可してください。

problem-chain-clock-wrong = このコンピューターの時計が{ $minutes }分ずれています
    .why = 安全な接続とサインインには時刻が使われ、合っていないと失敗します。
    .next = システムに時刻を自動で合わせさせて、もう一度確認してください。

problem-chain-server-cut-off = このコンピューターはPlexに接続できますが、サーバーは接続できません
    .why = サーバーは、plex.tvに接続できないと示しています。Little SnitchやLuLuなどのファイアウォールが、Plex Media Serverだけを止めている可能性があります。
    .next = Plex Media Serverの接続を許可して、もう一度確認してください。

problem-chain-unseen-by-plex = Plexにサーバーが表示されていません
    .why = 関連付けられていて自宅では使えますが、plex.tvの一覧にまだありません。関連付けた後、2分ほどかかることがあります。
    .next = しばらくしてから、もう一度確認してください。変わらない場合は、サーバーを再起動してください。

problem-chain-ways-closed = Plexからサーバーが見えません
    .why = plex.tvではサーバーがオフラインとされ、示された経路はどれもここから通じません。それでも自宅では使えます。
    .next = 自宅ではいつものようにお使いください。変わらない場合は、サーバーを再起動してください。

problem-chain-banned = このサーバーに関することを、Plexがすべて拒んでいます
    .why = サーバーは関連付けられていて正常ですが、plex.tvがすべての依頼を拒みます。理由は、Plexの外では誰も知りません。
    .next = 何度もサインインし直さないでください。Plexに問い合わせて、サポートファイルを見せてください。

problem-chain-router-silent = ルーターが依頼を受け付けません
    .why = 入口を開くよう求める方法は二つありますが、どちらにも応答しません。
    .next = ルーターに規則を一つ加えてください：外側のポート{ $port }→{ $inside }のポート32400。その後、ここでそのポートを指定して、もう一度確認してください。

problem-chain-double-nat = 2台の機器がルーターの役目をしています
    .why = { $outside ->
        [none] { $router }は、別のルーターの内側にあります。
       *[other] { $router }のアドレス{ $outside }は別のルーターが割り当てたもので、インターネットのものではありません。
    }
    .next = 一方をブリッジモードにするか、両方で入口を開いてください。

problem-chain-shared-address = プロバイダーが一つのアドレスを多くの家庭で共有しています
    .why = ルーターのアドレス{ $outside }には、外部から誰も接続できません。ここの設定では変えられません。
    .next = プロバイダーに専用のアドレスを依頼するか、IPv6またはご自分のVPNを使ってください。自宅ではすべて使えます。

problem-chain-other-address = Plexから見えるアドレスがルーターのものと違います
    .why = ルーターのアドレスは{ $router }ですが、Plexには{ $outside }が見えています。間にVPN、プロキシ、プライバシーのサービスがあるか、プロバイダーがアドレスを共有しています。
    .next = 自宅では問題ありません。外部から誰も入れないときは、間にあるものを一時停止するか、プロバイダーに専用のアドレスを依頼してください。

problem-chain-no-public-address = ルーターにインターネットのアドレスがありません
    .why = ルーター自身がそう示しています。手前に、ご自宅かプロバイダーの別のルーターがあります。Plexには{ $outside }が見えています。
    .next = ご自宅に2台目の機器があれば、そちらでもポートを転送してください。なければ、プロバイダーに専用のアドレスを依頼してください。

problem-chain-vpn = 間にVPNが入っています
    .why = このコンピューターからの通信はすべて{ $interface }を通るため、Plexに見えるのはVPNのアドレスで、あなたのものではありません。
    .next = VPNを一時停止するか、Plex Media ServerをVPNから除いて、もう一度確認してください。

problem-chain-ipv6-only = 自宅に通じるのはIPv6だけです
    .why = プロバイダーからは外部から接続できる従来型のアドレスが割り当てられておらず、サーバーは新しい型のアドレスを使っていません。
    .next = サーバーにIPv6を使わせてください。

problem-chain-port-not-opened = ルーターが入口を開きませんでした
    .why = サーバーが求めましたが、開かれませんでした（{ $words }）。
    .next = ルーターでUPnPまたはNAT-PMPをオンにするか、ルーターに規則を加え、そのポートをここで指定してください。

problem-chain-port-dropped = 入口が開いた後、また閉じました
    .why = 開いていたのは{ $seconds }秒間です。ルーター側の何かが閉じました。
    .next = 別のポートを試すか、ルーターに規則を加えてください。

problem-chain-outside-unreachable = 入口は開いていますが、誰も通れません
    .why = Plexが外部から接続を試みましたが、応答がありませんでした。2台目のルーター、プロバイダー、またはファイアウォールが妨げています。
    .next = サーバーはあなたのもので、自宅で使えます。ルーターの規則を確かめるか、別のポートを試してください。

problem-chain-relay-only = サーバーに通じるのはPlexの中継だけです
    .why = 直接の経路がないため、Plexがすべてを中継しています。小さな映像になり、速さは1〜2Mbpsです。
    .next = より良くするには、ルーターの入口を開いてください。

problem-chain-firewall-closed = このコンピューターのファイアウォールが誰も通しません
    .why = Plex Media Serverへの外からの接続をブロックしています。
    .next = ファイアウォールのオプションでPlex Media Serverを許可して、もう一度確認してください。

problem-chain-may-cost = 外出先で見るには、有料プランが必要な場合があります
    .why = 2025年から、Plexは所有者のPlex Pass、または見る人自身のパスを求めています。アプリごとに、決めるのはPlexです。
    .next = ここに問題はありません。料金はPlexのページにあります。

## 対処：ボタンの言葉

remedy-try-again = もう一度試す
remedy-start-server = Plex Media Serverを起動
remedy-wait = 待ってから確認する
remedy-sign-in = Plexにサインイン
remedy-sign-in-as-another = 別のアカウントでサインイン
remedy-enter-home-pin = PINを入力
remedy-hand-over-claim = Plexのページで完了する
remedy-claim-offline = サーバーを停止して関連付ける
remedy-confirm = 確認する
remedy-update-server = Plex Media Serverをアップデート
remedy-change-answer = 答えを変更
remedy-open-privacy-settings = 「プライバシーとセキュリティ」を開く
remedy-restart = サーバーを再起動
remedy-renew-sign-in = もう一度関連付ける
remedy-prefer-secure-connections = 安全な接続を優先する
remedy-clear-allowed-networks = 全員にサインインを求める
remedy-keep-trash = 消えたものを残す
remedy-scan-by-schedule = 1時間ごとに新しいファイルを探す
remedy-use-ipv6 = IPv6を使う
remedy-answer-discovery = プログラムから見つかるようにする
remedy-accept-terms = Plexの利用規約に同意する
remedy-open-security = 「プライバシーとセキュリティ」を開く
remedy-open-local-network = 「ローカルネットワーク」を開く
remedy-open-firewall = ファイアウォールの設定を開く
remedy-open-clock = 「日付と時刻」を開く
remedy-open-sleep = 省エネルギーの設定を開く
remedy-continue = 続ける
remedy-report = 報告する

## コマンドライン：見出し

labelled = { $label }：{ $value }
run-in = { $headline }。{ $text }
label-why = 理由
label-next = 対処
label-plan = 次の処理を行います：
label-server = サーバー
label-version = バージョン
label-owner = 関連付け先
label-signed-in-as = サインイン中のアカウント
label-name = 名前
label-remote-access = リモートアクセス
label-libraries = ライブラリ
label-known-bugs = 既知の不具合
label-affected = 関連付けの必要性

## セットアップの手順：実行中、完了、省略、失敗

step-locate = サーバーを探しています…
    .done = サーバーが応答しました
    .skipped = サーバーはすでに見つかっています
    .failed = サーバーが見つかりませんでした
step-sign-in = Plexにサインインしています…
    .done = サインインしました
    .skipped = すでにサインインしています
    .failed = サインインしていません
step-claim = サーバーをアカウントに関連付けています（claim）…
    .done = サーバーをアカウントに関連付けました
    .skipped = サーバーはすでにアカウントに関連付けられています
    .failed = サーバーはアカウントに関連付けられていません
step-name = サーバーに名前を付けています…
    .done = サーバーに名前を付けました
    .skipped = 名前はそのままです
    .failed = サーバーに名前が反映されませんでした
step-terms = Plexの利用規約に同意しています…
    .done = Plexの利用規約に同意しました
    .skipped = Plexの利用規約には以前に同意しています
    .failed = Plexの利用規約に同意できませんでした
step-adjust = 設定を変更しています…
    .done = 設定を変更しました
    .skipped = 設定はすでにこのとおりです
    .failed = 設定を変更できませんでした
step-stop = サーバーを停止しています…
    .done = サーバーを停止しました
    .skipped = サーバーを停止する必要はありませんでした
    .failed = サーバーを停止できませんでした
step-start = サーバーを起動しています…
    .done = サーバーが動いています
    .skipped = サーバーはすでに動いています
    .failed = サーバーが起動しませんでした
step-copy = 安全コピーを始めています…
    .done = 安全コピーを始めました
    .skipped = 安全コピーはすでにあります
    .failed = 安全コピーを始められませんでした
step-set-aside = よけています…
    .done = よけました
    .skipped = よけるものはありません
    .failed = よけられませんでした
step-reset-settings = 保存された設定を控えています…
    .done = 保存された設定を控えて、初期化しました
    .skipped = 保存された設定はそのままです
    .failed = 保存された設定を初期化できませんでした
step-put-back = 元に戻しています…
    .done = 元に戻しました
    .skipped = 元に戻すものはありません
    .failed = 元に戻せませんでした
step-restore-settings = 設定を元に戻しています…
    .done = 設定が元に戻りました
    .skipped = 元に戻す設定はありません
    .failed = 設定を元に戻せませんでした
step-restart = サーバーを再起動しています…
    .done = サーバーを再起動しました
    .skipped = サーバーは再起動していません
    .failed = サーバーを再起動できませんでした
step-forget-sign-in = サーバーの古いサインインを取り除いています…
    .done = サーバーの古いサインインを取り除きました
    .skipped = サーバーに古いサインインはありませんでした
    .failed = サーバーの古いサインインを取り除けませんでした
step-unclaim = サーバーの関連付けを解除しています…
    .done = サーバーの関連付けを解除しました
    .skipped = サーバーはどのアカウントにも関連付けられていません
    .failed = サーバーはまだ関連付けられています
step-local-security = 関連付けを必須にするかを設定しています…
    .done = 設定しました
    .skipped = すでにこの設定です
    .failed = 設定できませんでした
step-remote-access = リモートアクセスを設定しています…
    .done = リモートアクセスを設定しました
    .skipped = リモートアクセスはそのままです
    .failed = リモートアクセスを設定できませんでした
step-libraries = ライブラリを追加しています…
    .done = ライブラリがそろいました
    .skipped = ライブラリはそのままです
    .failed = 追加できなかったライブラリがあります
step-verify = すべて正しいか確認しています…
    .done = すべて確認しました
    .skipped = 何も確認していません
    .failed = 確認で問題が見つかりました

## 計画：一つの処理に一行

plan-nothing = すべてご希望のとおりです。行うことはありません。
plan-claim = サーバーをアカウントに関連付ける（claim）
plan-hand-over = Plexのページを開き、そこでサーバーをアカウントに関連付けていただく
plan-claim-offline = サーバーを停止し、アカウントに関連付けて、もう一度起動する
plan-name = サーバーの名前を「{ $name }」にする
plan-terms = Plexの利用規約に同意する
plan-prefer-secure-connections = サーバーに安全な接続を優先させ、ほかの接続も受け付けさせる
plan-clear-allowed-networks = サインインしない人は誰も入れないようにする
plan-keep-trash = 消えたフォルダーにあったものを残す
plan-scan-by-schedule = 1時間ごとに新しいファイルを探す
plan-use-ipv6 = サーバーにIPv6での接続を受け付けさせる
plan-answer-discovery = サーバーを探す自宅のプログラムに応答させる
plan-stop-server = サーバーを停止する
plan-start-server = サーバーを起動する
plan-begin-copy = 安全コピー「{ $copy }」を始める
plan-set-aside = { $piece ->
    [application] プログラムをよける：{ $path }
    [data] データベース、視聴履歴、ポスターをよける：{ $path }
    [caches] キャッシュをよける：{ $path }
   *[logs] ログをよける：{ $path }
}
plan-put-back = { $piece ->
    [application] プログラムを元に戻す：{ $path }
    [data] データベース、視聴履歴、ポスターを元に戻す：{ $path }
    [caches] キャッシュを元に戻す：{ $path }
   *[logs] ログを元に戻す：{ $path }
}
plan-reset-settings = { $kept ->
    [settings-and-identity] 保存された設定を控え、サインインを取り除く
    [settings] 保存された設定を控え、サインインと識別情報を取り除く
    [identity] 保存された設定を控え、識別情報以外を取り除く
    [identity-and-sign-in] 保存された設定を控え、識別情報とサインイン以外を取り除く
    [sign-in] 保存された設定を控え、サインイン以外を取り除く
   *[nothing] 保存された設定を控え、すべて取り除く
}
plan-restore-settings = 保存された設定を元に戻す
plan-restart = サーバーを停止し、もう一度起動する
plan-forget-sign-in = サーバーを停止し、古いサインインの四つの項目を取り除いて、もう一度起動する（名前、ライブラリ、識別子はそのまま残ります）
plan-remote-access-off = リモートアクセスをオフにする
plan-remote-access-automatic = リモートアクセスをオンにする（サーバーがルーターにポートを求めます）
plan-remote-access-port = リモートアクセスをポート{ $port }でオンにする（ルーターではご自分で開きます）
plan-add-library = ライブラリ「{ $name }」（{ kind }）を{ $count }個のフォルダーで追加する
plan-verify = ご自分のサーバーであり、すべての設定が反映されていることを確認する
plan-unclaim = サーバーの関連付けを解除する（unclaim）
plan-local-security-on = サーバーの関連付けを必須にする
plan-local-security-off = サーバーの関連付けを必須にしない

kind = { $kind ->
    [movie] 映画
    [show] テレビ番組
    [artist] 音楽
    [photo] 写真
   *[other] その他の動画
}

## 質問：どれも「はい」か「いいえ」で答えられます

ask-yes-or-no = [y/N]
ask-letter-for-yes = y
ask-run-plan = 今すぐ行いますか？
ask-listener = 不明なプログラムがサーバーの代わりに応答しています（{ $who }）。ご自分のPlex Media Serverですか？
ask-had-owner = { $named ->
    [yes] このサーバーは以前、{ $owner }に関連付けられていました。今はあなたのものですか？
   *[no] このサーバーは以前、別のアカウントに関連付けられていました。今はあなたのものですか？
}
ask-unusual-account = { $kind ->
    [guest] { $user }はPlex Homeのゲストです。このアカウントをサーバーの所有者にしますか？
    [restricted] { $user }は制限のある管理対象ユーザーです。このアカウントをサーバーの所有者にしますか？
    [member] { $user }はPlex Homeのメンバーで、管理者ではありません。このアカウントをサーバーの所有者にしますか？
   *[other] { $user }は、前回ここで使われたアカウントではありません。このアカウントをサーバーの所有者にしますか？
}
ask-known-hole = バージョン{ $version }にはセキュリティ上の欠陥{ $id }が報告されており、{ $fixed }で修正されています。それでもリモートアクセスをオンにしますか？
ask-hand-over = ブラウザーでPlexのページを開き、そこでサーバーを関連付けますか？
ask-claim-offline = Plex Media Serverを停止し、アカウントに関連付けて、もう一度起動しますか？
ask-reinstall = 何も削除されず、すべて元に戻せます。今すぐ始めますか？
ask-put-back = 今あるものは、別の安全コピーになります。今すぐ元に戻しますか？
ask-data-elsewhere = サーバーのデータは{ $folder }にあります。このフォルダーをよけてもよいですか？
ask-delete-copy = 安全コピー「{ $copy }」を完全に削除しますか？
ask-stop-playing = { $more ->
    [0] { $user }さんが「{ $title }」を視聴中です。それでもサーバーを停止しますか？
   *[other] { $user }さんが「{ $title }」を視聴中で、ほかに{ $more }人が視聴しています。それでもサーバーを停止しますか？
}
ask-unclaim = 「{ $name }」の関連付けを解除しますか？もう一度関連付けるまで、誰も外出先で見られなくなります。
ask-local-security-off = 自宅のネットワークにいる誰もが、このサーバーの設定を開けるようになります。続けますか？

## サインイン

sign-in-open = ブラウザーでこのアドレスを開き、サインインを承認してください：
    { $url }
sign-in-browser = ブラウザーで{ $host }が開きます。そこでサインインを完了してください。
sign-in-code = この機器または別の機器でこのアドレスを開き、コード{ $code }を入力してください：
    { $url }
sign-in-expires = あと{ $minutes }分間有効です。
sign-in-waiting = サインインを待っています。完了すると自動で続きます。
progress-copying = コピーして照合済み：{ $of }のうち{ $done }
size-kb = { $amount } KB
size-mb = { $amount } MB
size-gb = { $amount } GB
size-tb = { $amount } TB
decimal-mark = .
reinstall-done = サーバーがまた動いています。よけたものは安全コピー「{ $copy }」にあります。
put-back-done = サーバーは安全コピー「{ $copy }」の状態に戻りました。その前の状態も残してあります。
reinstall-nothing-unfinished = 続きから行うものはありません。
reinstall-never-touched = メディア、ブラウザーのデータ、ゴミ箱には決して触れません。再起動は不要です。
belonging = { $piece ->
    [application] プログラム：{ $path }（{ $size }）
    [data] データベース、視聴履歴、ポスター：{ $path }（{ $size }）
    [caches] キャッシュ：{ $path }（{ $size }）
   *[logs] ログ：{ $path }（{ $size }）
}
belonging-at-least = { $piece ->
    [application] プログラム：{ $path }（{ $size }以上）
    [data] データベース、視聴履歴、ポスター：{ $path }（{ $size }以上）
    [caches] キャッシュ：{ $path }（{ $size }以上）
   *[logs] ログ：{ $path }（{ $size }以上）
}
belonging-link = { $piece ->
    [application] プログラム：{ $path }は{ $target }へのリンクです。動かすのはリンクだけです。
    [data] データベース、視聴履歴、ポスター：{ $path }は{ $target }へのリンクです。動かすのはリンクだけです。
    [caches] キャッシュ：{ $path }は{ $target }へのリンクです。動かすのはリンクだけです。
   *[logs] ログ：{ $path }は{ $target }へのリンクです。動かすのはリンクだけです。
}
belonging-settings = { $signed ->
    [yes] 保存された設定（サインインあり）
   *[no] 保存された設定（サインインなし）
}
belonging-left-alone = そのまま残すもの：{ $path }
copies-none = 安全コピーはありません。ほかの方法では取り消せない操作の前に、Usherが作ります。
copy-line = { $reason ->
    [reinstall] { $copy }：再インストールの前、{ $size }
   *[put-back] { $copy }：以前のコピーを元に戻す前、{ $size }
}
copy-piece = { $piece ->
    [application] プログラム
    [data] データベース、視聴履歴、ポスター
    [caches] キャッシュ
   *[logs] ログ
}：{ $state ->
    [in-place] 元の場所に戻っています
    [kept] { $path }にあります
    [altered] { $path }にあり、その後に手で変更されています
    [underway] 途中までコピーされ、{ $path }にあります
   *[missing] { $path }に見つかりません
}
copy-unreadable = 読み取れない安全コピーはそのまま残します：{ $path }
copy-deleted = 安全コピー「{ $copy }」を削除しました。
progress-settling = サーバーを関連付けました。所有者を受け入れるまで少し時間がかかります。
progress-awaiting-listing = サーバーを関連付けました。plex.tvに表示されるのを待っています。自宅ではもう使えます。
sign-in-done = { $user }としてサインインしました。
sign-in-kept = サインインは、このコンピューターのパスワード保管庫に保存されます。
sign-in-not-kept = Usherは終了時にサインインを忘れます。
sign-in-other-service = ご指定のとおり、plex.tvではなく{ $address }にサインインします。
sign-in-home-user = Plex Home：管理者の{ $user }として続けます。
sign-in-signed-out = ここではサインアウトしました。サーバーはアカウントに関連付けられたままです。
sign-in-revoked = ここではサインアウトし、plex.tvでもサインインが終わりました。
sign-in-revoke-warning = plex.tvでもサインインを終わらせます。それを使って関連付けたサーバーへの影響はわかっていません。
sign-in-nobody = ここでは誰もサインインしていません。
sign-in-forgotten = このコンピューターのサインイン、Usherの設定、履歴を消去しました。

## 今のサーバー

status-not-connected = アカウントなし
status-connected-to-somebody = サーバーが名前を示さないアカウント
status-nobody = なし
status-unknown = 不明
status-plex-tv-silent = Plexのサインインサービスが応答しないため、このサーバーについての情報が欠けています。
status-settings-closed = 名前、リモートアクセス、ライブラリを見るには、所有者としてサインインしてください。
status-sign-in-invalid = Plexがこのサーバーをサインアウトさせました。ライブラリは無事です。もう一度関連付けてください。
status-not-listed = plex.tvのアカウントに、このサーバーはまだ表示されていません。数分かかることがありますが、自宅ではもう使えます。
status-no-libraries = なし
status-library = 「{ $name }」（{ kind }）
status-scanning = 新しいファイルを探しています
status-remote-access-off = オフ
status-remote-access-automatic = オン（サーバーがルーターにポートを求めます）
status-remote-access-port = オン（ポート{ $port }）
status-starting = まだ起動中です：{ $status }

## 外へのポート。サーバー自身の言葉を添えます

mapping-unknown = 外部から接続できるかどうか、サーバーは示していません。
mapping-waiting = サーバーは、ルーターにポートを開こうとしています。
mapping-mapped = サーバーに外部から接続できます。
mapping-failed = ルーターは自動でポートを開きませんでした。ルーターでポートを開き、その番号を指定してください。
mapping-error-unreachable = ポートは開いていますが、plex.tvからサーバーに届きません。ルーター、ファイアウォール、またはプロバイダーが妨げています。（{ $word }）
mapping-error-publisherror = サーバーがplex.tvにアドレスを伝えられませんでした。名前解決サービスまたはファイアウォールが妨げている可能性があります。（{ $word }）
mapping-error-doublenat = ルーターが2台つながっています。両方でポートを開くか、一方をブリッジモードにしてください。（{ $word }）
mapping-error-badauth = Plexがこのサーバーのサインインを受け付けなくなりました。もう一度アカウントに関連付けてください。（{ $word }）
mapping-error-myplexgone = サーバーがplex.tvに接続できません。（{ $word }）
mapping-error-jumboframes = ネットワークが通常より大きなパケットを送っていて、一部が失われています。（{ $word }）
mapping-error-other = サーバーが示した理由は、Usherの知らないものです。（{ $word }）

## リモートアクセス

remote-access-off-first = リモートアクセスは、オンにするまでオフのままです。自宅で見るには必要ありません。
remote-access-subscription = 外出先で見るには、Plex PassまたはRemote Watch Passが必要な場合があります。Plexの説明：https://support.plex.tv/articles/200484543/
remote-access-subscribed = このアカウントにはPlex Passがあるため、あなたと共有相手は外出先でも見られます。
remote-access-on-not-proven = サーバーはあなたのもので、自宅で使えます。外部からはまだ接続できません。
remote-access-open-port = ルーターのポート{ $port }（TCP）を、このサーバーのポート32400に転送してください。
remote-access-trying = 外への入口を開いています · { $seconds }秒（最大{ $limit }秒）
remote-access-closed-again = 入口は開きましたが、{ $seconds }秒後にまた閉じました。「usher doctor」で、どの項目かがわかります。
remote-access-server-says = サーバーの表示：{ $text }
remote-access-plex-tv-says = plex.tvの表示：{ $text }
remote-access-online = オンライン
remote-access-offline = オフライン（使えるサーバーでも、こう表示されることがあります）

## Plexの利用規約

terms-link = このサーバーにはPlexの利用規約が適用されます：https://www.plex.tv/about/privacy-legal/plex-terms-of-service/
terms-left = Plexの利用規約については何も変更していません。ここで同意するには、--accept-termsを付けてください。
terms-accepted = Plexの利用規約に同意しました。

## このサーバーをアカウントに関連付ける必要があるか

affected-yes = はい。このサーバーをアカウントに関連付けてください
affected-no = いいえ
affected-later = まだ必要ありません
affected-claimed = 行うことはありません
affected-unclear = まだわかりません
affected-rule-exempt = このサーバーでは必須の設定がオフになっています。Plexは一時的なものとしているため、アップデートで終わる可能性があります。
affected-rule-claimed = このサーバーはアカウントに関連付けられています。サインアウトさせない限り、もう一度関連付ける必要はありません。
affected-rule-signed-out = このサーバーは以前アカウントに関連付けられており、このバージョンではそれが必要です。
affected-rule-new = このサーバーは新しいか消去されたもので、このバージョンではアカウントが必要です。
affected-rule-never-claimed = このサーバーはアカウントに関連付けられたことがなく、そのままで構いません。いつでも関連付けられます。
affected-rule-signed-out-older = このサーバーは以前アカウントに関連付けられていました。今のバージョンでは必要ありませんが、次のアップデートからは必要です。
affected-rule-new-older = このバージョンではアカウントは必要ありません。新しいバージョンを新規にインストールする場合は必要です。
affected-rule-never-claimed-older = このサーバーはアカウントに関連付けられたことがなく、アップデート後もそのままで構いません。
affected-rule-server-refuses = アカウントがないとサーバーはこのコンピューターに応じないため、関連付けが必要です。
affected-rule-server-open = アカウントがなくてもサーバーはこのコンピューターに応じるため、関連付けは必要ありません。
affected-rule-ask-server = このサーバーが関連付けられたことがあるかどうかは、外からはわかりません。アカウントなしで応じるかどうかで判断できます。
affected-rule-unread = アカウントに関連付けられているかどうか、サーバーは示していません。

## サーバーの既知の不具合

bug-setup-file = ファイル「Setup Plex.html」が使えないことがあります
    .why = バージョン1.29.2.6364より前では、このファイルでサーバーを関連付けられないことがあります（Plexの説明による）。
    .next = Plex Media Serverをアップデートしてください。Usherはこのファイルを使いません。
bug-plex2shell = 知らない人がサーバーのコンピューターでプログラムを実行できる可能性があります
    .why = 公開された実演によると、バージョン1.43.3.10828まではサインインなしで実行できます。バージョン1.43.3.10861で修正されています。
    .next = Plex Media Serverをアップデートし、それまでリモートアクセスはオフにしておいてください。
bug-settings-page = macOS 13.0.1では設定ページが空のままになることがあります
    .why = 報告が数件あります。macOSが原因かどうかは確かめられていません。
    .next = そのページを使わないUsherで設定を変更してください。
bug-source = 出典：{ $source }
bug-unproven = 未確認

## つながり：十二の項目と、それぞれの状態

link-installed = 本物をインストール済み
link-running = 動作中
link-port = ポートはPlexのもの
link-answers = 応答する
link-claimed = 関連付けとその相手
link-settings = 所有者として設定を開ける
link-folders = フォルダーを読める
link-libraries = ライブラリに中身がある
link-home = 自宅で見つかる
link-plex-tv = Plexから見える
link-router = ルーターの入口
link-outside = 外部から接続できる
standing-works = 正常
standing-look = 要確認
standing-broken = 問題あり
standing-unknown = 不明
standing-off = 選択によりオフ
standing-waits = 未検査
chain-waits = 項目{ $number }「{ $name }」を待っています
chain-off = あなたの選択
chain-verdict-works = この一覧はすべて正常です。
chain-verdict-unknown = この一覧に問題はありません。わからなかった項目があります。
symptom-broken = この文は、項目{ $number }（{ $name }）に問題があるときに表示されます。今はその状態です。理由は上の行にあります。
symptom-old = この文は、項目{ $number }（{ $name }）に問題があるときに表示されます。今は正常なので、この文はもう当てはまりません。
symptom-look = この文は、項目{ $number }（{ $name }）に問題があるときに表示されます。今その状態かどうかはわかりませんでした。
symptom-unknown = Usherの知らない文です。今の状態は上の一覧にあります。
support-file-saved = サポート用ファイルは{ $path }にあります。他人に見せるべきでない情報{ $count }件を伏せました。
repair-done = 修復が終わりました。
ask-start-server = Plex Media Serverを起動しますか？

## つながり：正常であることの根拠

proof-genuine = { $version ->
    [none] Plexの署名あり（{ $path }）
   *[other] バージョン{ $version }、Plexの署名あり（{ $path }）
}
proof-package = { $version ->
    [none] すべてのファイルがパッケージのまま（{ $path }）
   *[other] バージョン{ $version }、すべてのファイルがパッケージのまま（{ $path }）
}
proof-installed = { $version ->
    [none] 場所は{ $path }
   *[other] バージョン{ $version }、場所は{ $path }
}
proof-process = プロセスがあります
proof-process-of = ユーザー{ $user }のプロセス{ $pid }
proof-answering = ポートで何かが応答しています
proof-port = そこでPlex Media Serverが応答しています
proof-answers = バージョン{ $version }と答えています
proof-claimed = サーバー自身がそう示しています
proof-claimed-by = { $owner }のものだとサーバーが示しています
proof-settings = あなたのサインインで設定を開けました
proof-no-libraries = ライブラリはまだありません
proof-folders = サーバーが{ $count }個のフォルダーすべての中身を示しています
proof-libraries = ライブラリに{ $items }項目
proof-home = { $name }から、安全な接続でつながります
proof-listed = plex.tvに「{ $name }」がオンラインと表示されています
proof-listed-and-open = plex.tvに「{ $name }」が表示され、示された経路の一つが通じます
proof-router = { $router }の入口が開いています
proof-mapped = ポートが開いているとサーバーが示しています
proof-ipv6 = 入口のいらないIPv6で接続できます
proof-outside-open = 開いていて、公開アドレスも応答しました
proof-outside-as-plex-reports = Plexによると開いています（ルーターのため、Usherは内側から確かめられません）
proof-outside-mapped = サーバーによると開いています
proof-no-answer-in-time = 時間内に応答がありませんでした
proof-no-usual-place = 応答はありますが、プログラムがいつもの場所にありません
proof-other-computer = サーバーは別のコンピューターにあります
proof-for-owner-alone = サーバーは所有者にだけ教えます
proof-folders-not-seen = 確認できなかったフォルダーがあります
proof-not-counted = ライブラリの中身を数えられませんでした
proof-not-listed = plex.tvはこのサーバーのアドレスを示しませんでした
proof-no-names = アドレスの名前がどこにつながるか、確認できませんでした
proof-not-mapped = ポートが開いているとは、サーバーは言っていません

## ローカルの保護：そもそも関連付けが必要か

local-security-on = サーバーはアカウントに関連付ける必要があります。
local-security-off = サーバーをアカウントに関連付ける必要はありません。
local-security-unknown = アカウントへの関連付けが必要かどうか、このサーバーは示していません。
local-security-consequence = これがオフで、サーバーが関連付けられていない間は、自宅のネットワークにいる誰もが設定を開けます。外出先で見ることも、共有することもできません。
local-security-temporary = Plexは一時的なものとしており、アップデートで終わる可能性があります。
local-security-undo = 元に戻すには：{ $command }
local-security-restart = Plex Media Serverは起動時にこの設定を読みます。

## 関連付けと解除

claim-done = 「{ $name }」をあなたのアカウント{ $user }に関連付けました。
claim-already = 「{ $name }」はすでにあなたのアカウントに関連付けられています。
claim-token-enter = plex.tv/claimの関連付けコード（claim token）を貼り付けてください：
unclaim-shares = { $count ->
    [0] このサーバーの共有相手は、plex.tvには示されていません。
   *[other] 共有相手{ $count }人がこのサーバーを使えなくなります：
}
unclaim-shares-unknown = このサーバーの共有相手を、plex.tvは示していません。
unclaim-done = サーバーの関連付けを解除しました。ライブラリは無事です。
unclaim-already = サーバーはどのアカウントにも関連付けられていません。

## ライブラリ

library-added = ライブラリ「{ $name }」を追加しました。サーバーがフォルダーを読み込んでいます。
library-none = このサーバーにライブラリはありません。
library-folder = { $folder }

## フォルダーの読み込み：サーバーの進み具合

scan-items = { $count }項目
scan-items-of = { $files }項目中{ $count }項目
scan-silent = 進み具合をサーバーは示していません。
scan-goes-on = サーバーは自動で続けます。もう一度見るには：usher library list --follow

## 何も表示されないライブラリと、その理由

empty-no-files = 「{ $name }」には何も表示されません：フォルダーにファイルがありません
    .next = フォルダーにファイルを入れるか、ドライブが接続されていることを確認してください。
empty-no-media = 「{ $name }」には何も表示されません：フォルダーにある{ $count }個のファイルに、Plexで表示できるものがありません
    .next = 動画、音楽、写真の入ったフォルダーを選んでください。
empty-wrong-kind = 「{ $name }」には何も表示されません：Plexは{ $count }個のファイルを見つけましたが、一つも取り込みませんでした。名前がこの種類に合いません：{ $kind }
    .next = Plexが読める名前をファイルに付けてください：https://support.plex.tv/articles/categories/your-media/
empty-fits = 名前はこの種類に合っています：{ $kind }。同じフォルダーで、その種類のライブラリを追加してください。
empty-names-fit = 「{ $name }」には何も表示されませんが、{ $count }個のファイルの名前はPlexの決まりに合っています
    .next = Plex Media Serverがフォルダーを読めることを確認してください。Macでは「プライバシーとセキュリティ」の「ファイルとフォルダ」にあります。その後、新しいファイルを探させてください。
empty-unseen = 「{ $name }」には何も表示されません
    .next = ここからはフォルダーを読めません。理由を知るには、サーバーのコンピューターでUsherを実行してください。
empty-rule = { $count }個のファイル：{ $reason }

## 数

count-films = 映画{ $count }本
count-shows = テレビ番組{ $count }本
count-albums = アルバム{ $count }枚
count-photos = 写真{ $count }枚
count-videos = 動画{ $count }本
count-episodes = エピソード{ $count }本
count-tracks = { $count }曲
count-files = ファイル{ $count }個
count-folders = フォルダー{ $count }個

## フォルダー内の名前からわかること

usual-name-movie = 映画
usual-name-show = テレビ番組
usual-name-artist = 音楽
usual-name-photo = 写真
usual-name-other = その他の動画

sureness-sure = 確実
sureness-unsure = 不確か

survey-counting = ここまでに{ $folders }、{ $files }。ライブラリ向けは{ $media }個
survey-nothing = ここに動画、音楽、写真はありません。
survey-incomplete = すべてを見る前にUsherが停止されました。ほかにもあるかもしれません。
survey-away = { $count }個のファイルはクラウドだけにあります。中身がこのディスクに入ると、Plexで表示されます。

reason-folder-name = フォルダーの名前からわかります
reason-title-and-year = { $of }件中{ $count }件の名前が「Title (Year)」の形です
reason-release-marks = { $of }件中{ $count }件の名前に1080pなど映画の目印があり、年はありません
reason-folder-for-each-film = 映画{ $of }本中{ $count }本に専用のフォルダーがあります
reason-season-and-episode = { $of }件中{ $count }件の名前にS01E02のようなシーズンとエピソードがあります
reason-broadcast-dates = { $of }件中{ $count }件の名前に放送日があります
reason-episode-numbers = { $of }件中{ $count }件の名前がエピソードの通し番号です
reason-season-folders = シーズンのフォルダーが{ $count }個あります
reason-music-files = ファイル{ $of }個中{ $count }個が音楽です
reason-track-numbers = { $of }曲中{ $count }曲にトラック番号があります
reason-album-folders = アルバムのフォルダーが{ $count }個あります
reason-pictures = ファイル{ $of }個中{ $count }個が画像です
reason-camera-names = { $of }件中{ $count }件の名前がカメラか電話で付けられたものです
reason-camera-folders = { $count }個のフォルダーの名前がカメラか日付によるものです
reason-title-only = { $of }件中{ $count }件の名前に年もエピソード番号もありません
reason-audiobooks = ファイル{ $of }個中{ $count }個がオーディオブックです（Plexでは音楽として表示されます）
reason-concerts = ファイル{ $of }個中{ $count }個がコンサートかミュージックビデオです
reason-mixed-with = このフォルダーには別のものも入っています：{ $kind }
reason-other-files = このフォルダーのファイルの多くは、動画でも音楽でも画像でもありません
reason-few-files = ファイル{ $count }個だけでは判断できません
reason-films-among-episodes = { $count }個のファイルが映画の名前です（テレビ番組の中ではPlexは読み飛ばします）
reason-episodes-among-films = { $count }個のファイルがエピソードの名前です（映画の中ではPlexは読み飛ばします）

skip-hidden = 名前がピリオドで始まっている
skip-system-folder = システムのフォルダー
skip-package = あるプログラム専用のフォルダー
skip-sample = 映画のサンプル
skip-partial-download = ダウンロードが途中
skip-archive = 圧縮ファイル
skip-disc = 丸ごとコピーされたディスク
skip-protected = 販売元の保護がかかっている
skip-name-not-text = 名前が文字として読めない
skip-away = クラウドだけにあり、このディスクにない
skip-plex-ignore = ここでPlexが読み飛ばすものの一覧
skip-format = Plexが読めない形式
skip-named-as-episode = テレビ番組のエピソードの名前
skip-no-episode-number = 名前にシーズンとエピソードがない
skip-other-medium = このライブラリとは別の種類のメディア
skip-extra = 予告編などの特典で、映画と一緒に表示される

trouble-unreadable = 読み取りの許可がない
trouble-dangling-link = なくなったものへのリンク
trouble-looping-link = 堂々巡りするリンク
trouble-link-outside = 別の場所へのリンク（たどっていません）
trouble-link-inside = 別途調べるフォルダーへのリンク
trouble-vanished = Usherが見ている間に消えた
trouble-failed = システムが読めなかった

read-season-episode = { $season ->
    [0] スペシャル{ $episode }
   *[other] シーズン{ $season }、エピソード{ $episode }
}
read-season-episodes = { $season ->
    [0] スペシャル{ $episode }〜{ $last }
   *[other] シーズン{ $season }、エピソード{ $episode }〜{ $last }
}
read-episode = エピソード{ $episode }
read-episodes = エピソード{ $episode }〜{ $last }
read-picture = 画像

## usher library suggest

suggest-because = 理由
suggest-examples = 例
suggest-skipped = この中の{ $count }件をPlexは読み飛ばします
suggest-troubles = この中の{ $count }件を調べられませんでした
suggest-more = …ほか{ $count }件
suggest-exists = ライブラリ「{ $name }」にすでに入っています。
suggest-not-written = 「{ $name }」の名前またはフォルダー名にコロンか文字でないものが含まれるため、コマンドラインでは指定できません。次のコマンドのプロファイルに書いてください：usher setup --profile FILE
suggest-server-sees = Plex Media Serverは{ $folder }を読めます
suggest-server-blind = Plex Media Serverは{ $folder }を読めません
suggest-server-silent = Plex Media Serverは{ $folder }を読めるかどうか示しませんでした
suggest-server-not-asked = サインインしていないため、これらのフォルダーを読めるかどうかPlex Media Serverに確認していません。サインインするには：usher sign-in
suggest-command = 何も作成していません。作成するコマンド：

folder-drive-root = { $folder }はドライブ全体です。その中のフォルダーを選ぶほうが、速くて整理しやすくなります。
folder-network = { $folder }はネットワーク上の共有フォルダー（{ $share }）にあります。接続されていない間、Plexからは何も見えません。
folder-cloud = { $folder }は{ $service }のものです。Plexから見えるのは、すでにこのコンピューターにあるファイルだけです。
folder-empty = { $folder }にはまだ何もありません。

## セットアップの終わり

setup-done = 「{ $name }」はあなたのもので、自宅で使えます。こちらで開いてください：{ $address }
setup-nothing = すべてご希望のとおりです。何も変更していません。
setup-differs = { $count }件の処理が必要です。何も変更していません。

## 入力の誤り

input-name-empty = 名前が空です。
input-name-control-character = 名前に改行などの見えない文字が含まれています。
input-name-too-long = 名前が{ $limit }文字を超えています。
input-address-malformed = http://127.0.0.1:32400のようなアドレスではありません。
input-address-scheme = アドレスはhttp://またはhttps://で始まります。
input-address-credentials = アドレスにユーザー名やパスワードを含めることはできません。
input-address-more-than-origin = アドレスはポートで終わります。
input-address-plain-http = 別のコンピューターのアドレスはhttps://で始まります。
input-option = { $option }：{ $fault }
input-secret-store = system、memory、またはfile:PATHを指定してください。
input-scenario = シナリオ「{ $name }」はありません。一覧を見るには：usher demo --scenario list
input-language = 「{ $text }」はen-USやja-JPのような言語ではありません。
input-library-form = 「{ $text }」はmovie:Movies:/media/moviesのような書き方ではありません。
input-library-kind = 「{ $text }」はライブラリの種類ではありません。movie、show、artist、photo、otherがあります。
input-library-twice = ライブラリ「{ $name }」が2回指定されています。
input-library-without-folder = ライブラリ「{ $name }」にフォルダーがありません。
input-folder-relative = フォルダー{ $folder }は、/media/moviesのようにディスクの先頭から指定してください。
input-file-unreadable = { $path }を読めません：{ $cause }
input-profile-line = { $path }の{ $line }行目：{ $what }

## 練習用の世界

demo-welcome = これは練習です。plex.tvもPlex Media ServerもUsherが用意した、このコンピューターだけのものです。本物は読まれず、変更もされません。
demo-before = サーバーをインストールしたばかりです。どのアカウントにも関連付けられておらず、名前もライブラリもありません。
demo-setup = 残りは一つのコマンドで行います：
demo-approve = 本番ではここでブラウザーが開き、サインインを承認します。練習では自動で行います。
demo-again = 同じコマンドをもう一度。行うことが残っていないことを確認します。
demo-writes = { $count ->
    [0] 今回サーバーに送った変更：なし。
   *[other] 今回サーバーに送った変更：{ $count }件。
}
demo-after = 今のサーバーの状態：
demo-end = 以上です。ご自分のサーバーで行うには：usher setup
demo-scenario = 障害「{ $name }」で練習しています。
demo-serving = Ctrl+Cを押すまで、練習用の世界は開いています。
demo-address-plex-tv = plex.tv
demo-address-auth-app = サインインページ
demo-address-server = サーバー
demo-try = 別のターミナルで：

## ウインドウ：多くのページで使う言葉

this-mac = このMac
this-computer = このコンピューター
seconds = { $count }秒
percent = { $count }%
back = 戻る
done = 完了
cancel = キャンセル
stop = 停止
stopping = この手順の後に停止します
later = 後で
go-on = 続ける
change = 変更
undo = 元に戻す
copy = コピー
details = 詳細
on = オン
off = オフ
try-again = もう一度試す
start-again = やり直す
check-again = もう一度確認
start-server = サーバーを起動
open-plex = Plexを開く
open-plex-downloads = Plexのページを開く
plex-page = Plexのページ
good-to-know = 知っておくと便利
independent = Usherは独立したもので、Plexの製品ではありません。
state-works = 正常
state-look = 要確認
state-broken = 問題あり
state-not-known = 不明
state-off = 選択によりオフ
state-checking = 確認中
state-waiting = 待機中
state-running = 実行中
state-done = 完了
state-failed = 失敗

## ウインドウ：サイドバー

rail-steps = 手順
rail-places = 場所
rail-step = 手順{ $step }/{ $of }：{ $name }
rail-answered = 回答済み
rail-suggested = 提案
rail-no-libraries = まだなし
rail-libraries = ライブラリ{ $count }個
step-name-sign-in = サインイン
step-name-name = 名前とリモートアクセス
step-name-folders = フォルダー
step-name-review = 確認とセットアップ
step-name-done = 完了
place-overview = 概要
place-remote = 外出先
place-settings = 設定

## ウインドウ：わかったことと、その根拠

fact-running = 動作中
fact-connected = 関連付け済み
fact-not-connected = アカウントに関連付けられていません
fact-settings = 所有者として設定を開けます
fact-outside = 外出先
connected-to = { $account }に関連付け済み
connecting-to = { $account }に関連付けています
will-connect-to = { $account }に関連付ける
connecting-clock = { $count }秒（最長60秒）
evidence-answered = { $version } · { $time }に応答
evidence-asked = { $time }に確認
evidence-both-agree = サーバーとplex.tvが一致 · { $time }
evidence-listing-to-come = サーバーによる · { $time }、plex.tvには2分以内に表示
evidence-settings = { $time }に読み取り
evidence-settings-closed = 開くには所有者としてサインインしてください
evidence-owner-hidden = 関連付け先をサーバーは示していません
evidence-unsaid = サーバーは示していません
evidence-your-choice = あなたの選択

## ウインドウ：始まり

page-looking = 少々お待ちください
    .lead = Usherはお尋ねする前に調べます。
looking-server = サーバーに確認しています
looking-account = 関連付け先を確認しています
page-blocked = 何かが妨げています
    .lead = サーバーを調べられませんでした。何も変更していません。
page-not-installed = { $computer }にPlex Media Serverがありません
    .lead = Plexの無料のプログラムです。Plexから入手し、一度開いてから、ここに戻ってください。
    .next = インストールが済んだら「もう一度確認」を押してください。Usherがアカウントに関連付けます。
page-starting = サーバーを起動しています
    .lead = このウインドウは自動で続きます。
    .patience = アップデート後は何分もかかるのが普通です。再起動しないでください。
    .long = 時間がかかっています。失われるものはありません。安心してお待ちください。
starting-program = Plex Media Serverを開いています
page-not-affected = ここで行うことはありません
    .lead = このサーバーはアカウントに関連付けられたことがなく、そのままで構いません。
    .adds = アカウントがあれば、外出先で見たり共有したりでき、設定も他の人から守られます。
sign-in-anyway = それでもサインイン
page-no-account = アカウントなしでこのサーバーを使う
    .lead = 自宅のネットワークにいる誰もが設定を開けるようになります。
    .outside = 外出先で見ることも、共有することもできません。
    .temporary = Plexは一時的なものとしており、アップデートで終わる可能性があります。Usherはアップデートのたびに確認します。
    .how = Usherは設定「enableLocalSecurity」を書き込み、サーバーをもう一度起動します。
requirement-off = 必須の設定をオフにする
requirement-on = もう一度オンにする
requirement-changing = 設定を変更しています
requirement-is-off = 必須の設定はオフです
page-interrupted = セットアップが途中で止まりました
    .lead = 失われたものはありません。選択されるまで、Usherは何もしません。

## ウインドウ：サインイン

page-sign-in = サーバーをアカウントに関連付けてください
    .lead = ブラウザーで{ $host }が開きます。パスワードが送られる先はPlexで、Usherではありません。
    .why = 新しいサーバーにはPlexがこれを求めます。
    .later = このバージョンではまだ求められませんが、次のアップデートからは必要です。
    .owner = サーバーには所有者がいます。設定を見るには、その人としてサインインしてください。
    .internet = インターネットは今だけ必要です。
    .sent = UsherはPlexにサインインを申し込み、あなたの承認を待ちます。アカウントには「Usher」と表示されます。サーバーが動いていなければ起動します。
sign-in-with-browser = ブラウザーでサインイン
another-device = 別の機器…
without-account = アカウントなし
page-waiting = ブラウザーでサインインを完了してください
    .lead = このウインドウは自動で続きます。
    .at-once = ご本人の操作かどうか、Plexが尋ねることがあります。たった今ボタンを押した場合だけ「はい」と答えてください。
    .no-hurry = 急ぐ必要はありません。ページが消えた場合は、もう一度開いてください。
asking-plex = Plexにサインインを申し込んでいます
waiting-for-you = あなたを待っています
waiting-clock = { $waited } · 残り{ $left }
qr-code = サインインページのQRコード
scan-with-phone = または、電話でこれを読み取ってください。
enter-code = または、plex.tv/linkで{ $code }を入力してください。
open-browser-again = ブラウザーをもう一度開く
copy-address = アドレスをコピー
page-home-pin = このPlex Homeの管理者に尋ねてください
    .lead = { $user }としてサインインしています。サーバーは管理者の{ $admin }が所有するものです。
pin-for = { $user }のPIN
pin-hint = 4桁の数字。Plexに一度だけ送り、保存しません
pin-wrong = PINが一致しません
another-account = 別のアカウント
continue-as = { $user }として続ける

## ウインドウ：アカウント

page-other-account = { $named ->
    [yes] このサーバーは{ $owner }のものです
   *[no] このサーバーは別のPlexアカウントのものです
}
    .lead = { $account }としてサインインしています。
    .sign-in = { $named ->
    [yes] { $owner }としてサインイン
   *[no] 所有者としてサインイン
}
    .stays = { $named ->
    [yes] { $owner }としてサインインすれば、すべてそのまま残ります。
   *[no] 所有者としてサインインすれば、すべてそのまま残ります。所有者が誰かをサーバーは示していません。
}
    .evidence = このアカウントでは開けません
    .take-over = 引き継ぐ…
    .agreement = { $named ->
    [yes] 引き継ぐには{ $owner }の同意が必要です。共有している人は使えなくなります。
   *[no] 引き継ぐには所有者の同意が必要です。共有している人は使えなくなります。
}
    .elsewhere = { $named ->
    [yes] 別のアカウントに関連付けられるのは、{ $owner }か、そのコンピューターの前にいる人だけです。
   *[no] 別のアカウントに関連付けられるのは、所有者か、そのコンピューターの前にいる人だけです。
}
page-signed-out = Plexがこのサーバーをサインアウトさせました
    .lead = ライブラリは無事です。もう一度関連付けるには、サインインしてください。
    .when = パスワードを再設定した後や、承認済みデバイスからサーバーが削除されたときに起こります。
    .evidence = plex.tvがサーバーのサインインを受け付けなくなりました
sign-in-again = もう一度サインイン

## ウインドウ：回答

page-review = 準備ができました
    .lead = 下のボタンを押すまで、これ以上は何も変わりません。
    .nothing-moves = メディアは今の場所に残ります。コピーも移動も削除も行いません。
set-up = セットアップ
set-up-without = ライブラリなしでセットアップ
not-you = 別の方ですか？
review-name = 名前を「{ $name }」にする
review-remote-off = 今は自宅だけで見る
review-remote-on = 自宅の後で、外出先からの入口を開く
review-libraries = ライブラリ
change-name = 名前
change-remote = リモートアクセス
page-name = 名前とリモートアクセス
    .lead = テレビで探すときの名前です。
    .off-first = オフで始めるのが一番簡単です。後から2回のクリックでオンにできます。
    .on-last = ルーターが拒んでもほかに影響しないように、最後にオンにします。
    .terms = Plexでは「フレンドリ名」（friendly name）、「リモートアクセス」と呼びます。
name = 名前
name-long = テレビでは、名前が30文字ほどで切れます。
name-suggested = { $computer }の名前から付けました。
watch-from-outside = 外出先で見る
page-folders = Plexで何を表示しますか？
    .lead = Usherがファイルの名前を調べました。違うところを変更してください。
kind-of-library = 種類
choose-kind = 種類を選ぶ
leave-out = 除く
library-name = 名前
library-name-missing = ライブラリには名前が必要です。
folders-why = 理由と例
folders-skipped = Plexが読み飛ばすファイル：{ $count }個
folders-more = ほか{ $count }件
folders-empty = ここに動画、音楽、写真はありません。
folders-would-take = この種類のライブラリなら、ファイル{ $of }個のうち{ $count }個をPlexが取り込みます。
folders-away = { $count }個のファイルはまだこのコンピューターにありません。ダウンロードされると、Plexから見えます。
folders-in-use = すでにライブラリ「{ $name }」に入っています。
folders-not-asked = サーバーにまだ確認できていません。セットアップ中にもう一度確認します。
folders-readable = Plexはこのフォルダーを読めます · { $time }に確認
drop-here = ここにフォルダーをドロップするか、選択してください。後で行うこともできます。
drop-more = ここにほかのフォルダーをドロップしてください。
choose-folders = フォルダーを選択…
choose-more-folders = ほかのフォルダーを選択…
look-as-server = サーバーから見たフォルダ…
sheet-server-folders = サーバーから見えるフォルダ
folder-up = 上へ
choose-this-folder = このフォルダを選ぶ
folder-has-none = ここにフォルダはありません。
drop-hint = ライブラリとして追加

## ウインドウ：セットアップ

page-setting-up = { $name }をセットアップしています
    .lead = 途中で止まっても、次に起動したときにここから続きます。
leave-libraries-out = ライブラリを除いて完了
page-done = { $name }の準備ができました
    .lead = もう自宅で見られます。
    .browser = ブラウザーで一度サインインを求められることがあります。
    .good-to-know = 問題がなくても、Plexのメニューに「Plexを開く…」は残ります。Plexが自分で開いたサインインのタブは閉じて構いません。別の場所で見るには、テレビのPlexアプリを同じアカウントで使ってください。

## ウインドウ：セットアップ済みのサーバー

page-overview = サーバー
overview-works = 自宅ではすべて正常です。
overview-down = サーバーが動いていません。
overview-asking = サーバーに確認しています。
overview-signed-out = 設定とライブラリを見るには、サインインしてください。
overview-not-proven = ご自分のサーバーであることを確認できませんでした。
overview-outside-fails = サーバーはあなたのもので、自宅で使えます。外部からはまだ接続できません。
no-libraries-yet = ライブラリはまだありません。
adding = { $name }を追加しています
label-identity = 識別子
sign-out-dots = サインアウト…
sign-in = サインイン
page-remote = 外出先で見ますか？
    .lead = サーバーがルーターに、入口を一つ開くよう求めます。
remote-off = オフ（あなたの選択）
remote-on = オン
remote-port = オン（ポート{ $port }）
remote-hole = { $what }。先にPlex Media Serverをアップデートしてください。
remote-plan = 外出先で見るには、あなたまたは見る人にPlexの有料プランが必要な場合があります。決めるのはPlexです。
remote-trying = 入口を開こうとしています
remote-clock = { $count }秒（最長{ $limit }秒）
not-now = 今はしない
turn-on = オンにする
turn-back-off = オフに戻す
update-first = 先にアップデート…

## ウインドウ：設定

page-settings = 設定
setting-language = 言語
setting-system = システムに合わせる
setting-appearance = 外観
setting-light = ライト
setting-dark = ダーク
setting-text-size = 文字の大きさ
text-smaller = 小さく
text-larger = 大きく
setting-signed-in = サインイン中
signed-in-kept = { $account }（このコンピューターのパスワード保管庫に保存）
signed-in-for-now = { $account }（Usherを閉じるまで）
forget-me-dots = 情報を消去…
setting-about = Usherについて
about = Usher { $version }。独立したもので、Plexの製品でも公認でもありません。plex.tvとあなたのサーバーとだけ通信し、統計は送信しません。

## ウインドウ：質問、短い知らせ、練習

sheet-stop = この手順の後に停止しますか？
    .lead = 済んだ処理はそのまま残ります。後で続けられます。
    .keep = 続ける
    .act = 停止
sheet-close = この手順の後に停止して閉じますか？
    .lead = 済んだ処理はそのまま残ります。次に起動したときに続けられます。
    .keep = 続ける
    .act = 停止して閉じる
sheet-forget = このコンピューターから情報を消去しますか？
    .lead = サインインと、Usherがここに保存しているものをすべて消去します。サーバーは関連付けられたままです。Plexの承認済みデバイスの一覧には、そこで削除するまでUsherが残ります。
    .keep = 残す
    .act = 消去する
sheet-sign-out = どこでサインアウトしますか？
    .keep = このまま
    .here = ここでサインアウト
    .here-lead = ここ：Usherはサインインを忘れます。サーバーは関連付けられたままです。
    .server = サーバーをサインアウト
    .server-lead = サーバーも：もう一度関連付けが必要になり、設定は誰も開けなくなります。
sheet-add-library = ライブラリを追加
add-library = 追加
question-yes = はい、続けます
question-no = いいえ、やめます
toast-left-out = { $name }を除きました
toast-added = { $name }を追加しました。Plexが読み込んでいます。
toast-remote-off = 外出先での視聴はオフです
toast-forgotten = 消去しました。アカウントの情報はここに残っていません。
toast-signed-out = ここではサインアウトしました。
practice = 練習です。作り物のPlexで、本物には触れません。
practice-scenario = シナリオ
practice-all-well = すべて正常
practice-leave = 練習をやめる
window-needs-display = ウインドウを開く画面がありません。
    .next = ここでは「usher setup」を使うか、足りないものをインストールしてください：{ $packages }
progress-starting = サーバーを起動しています。

## ウインドウ：つながりの各項目

check-everything = すべて確認
    .about = プログラムからインターネットまでの全項目
page-chain = すべて確認しています
    .lead = 結果はわかり次第表示します。
    .works = この一覧はすべて正常です。このウインドウを閉じてかまいません。
    .unknown = この一覧に問題はありません。わからなかった項目があります。
    .checked = { $time }に{ $count }項目を確認しました。
    .after = 問題のある項目より先は確認していません。
chain-link = 項目{ $number }（全{ $count }項目）、{ $name }
chain-all-tried = ここでできることはすべて試しました。この先は、サポートファイルを使ってほかの人に助けてもらえます。
chain-tried = 試しましたが変わりません：{ $what }
asks-installed = Plex Media Serverはこのコンピューターにあり、Plexの署名どおりですか？
asks-running = プロセスは動いていて、働ける状態ですか？
asks-port = サーバーのポートにいるのはPlex Media Serverですか？
asks-answers = 自分が何かを答えますか？
asks-claimed = 誰に関連付けられていると答え、plex.tvはそれを認めていますか？
asks-settings = あなたのサインインで設定が開きますか？
asks-folders = サーバーはライブラリーのフォルダーをすべて読めますか？
asks-libraries = ライブラリーにはフォルダーの中身が入っていますか？
asks-home = 家の中で、名前と安全な接続で見つかりますか？
asks-plex-tv = plex.tvの一覧にあり、plex.tvが示す経路は開いていますか？
asks-router = ルーターはポートを転送していますか？
asks-outside = 公開アドレスは応答しますか？
copy-rule = ルールをコピー
router-rule = 外側のポート{ $port }（TCP）→ { $inside }、ポート{ $port }
paste-label = 表示された文を貼り付ける
paste-hint = Plexが表示した文
find = 探す
save-support-file = サポートファイルを保存…
copy-summary = 要約をコピー
save-dots = 保存…
sheet-support-file = サポートファイルを保存しますか？
    .lead = 助けてくれる人のためのファイルです。Usherが見つけたこと、行ったこと、サーバーのログの最後の部分が入ります。
    .making = ファイルを作成しています
    .hidden = 隠したもの
    .nothing = なし
    .refused = 保存していません。{ $file }の{ $line }行目に、鍵のようなものが残っています。何も書き込んでいません。
    .leave-out = このファイルを除く
hidden-sign-in-keys = サインインの鍵{ $count }個
hidden-claim-tokens = 関連付けコード{ $count }個
hidden-pins = PIN{ $count }個
hidden-emails = メールアドレス{ $count }個
hidden-addresses = ネットワークアドレス{ $count }個
hidden-certificates = 証明書{ $count }個
hidden-servers = サーバー名{ $count }個
hidden-computers = コンピューター名{ $count }個
hidden-identifiers = 識別子{ $count }個
hidden-people = 人の名前{ $count }個
hidden-media = 作品名とファイル名{ $count }個
hidden-homes = ホームフォルダー{ $count }個
toast-summary-copied = 要約をクリップボードにコピーしました
toast-support-file-saved = { $path }として保存しました
sheet-viewers = 視聴中の人がいます
    .lead = この作業ではサーバーを止める必要があります。
    .asking = 視聴中の人がいるか確認しています
    .nobody = 今は誰も視聴していません。
    .waits = 誰も視聴しなくなったら、Usherが続けます。
    .when-it-ends = 終わってから
    .now = 今すぐ
viewer = { $user }が「{ $title }」を視聴中です。残り{ $minutes }分。
viewer-without-end = { $user }が「{ $title }」を視聴中です。
sheet-take-over = { $named ->
    [yes] { $owner }との関連付けを解除し、{ $account }に関連付けますか？
   *[no] 所有者との関連付けを解除し、{ $account }に関連付けますか？
}
    .lead = このサーバーを共有している人は、もう一度招待されるまで使えなくなります。ライブラリー、名前、識別情報はそのままです。
    .keep = そのままにする
    .act = 解除して関連付ける
take-over-shares = { $count }人の名前があります：{ $names }
remote-how = 方法
remote-automatic = 自動
remote-by-port = ポート
remote-port-label = ルーターで開けたポート
remote-no-port = ポートは1から65535までの数字です。
remote-your-router = ルーター
remote-one-router = ルーター：{ $router }が応答 · ルーターは1台 · 自分のアドレスあり
remote-router-answers = ルーター：{ $router }が応答
remote-checking = ルーターに問い合わせ、外側からも確認しています
remote-home-goes-on = 家の中では、これまでどおり使えます。
remote-proven = 外出先で見られます。
remote-open-for = { $count }秒間開いています（Plexの報告）
remote-phone = 自分で確かめるには、スマートフォンのWi-Fiを切ってPlexを開いてください。

## ウインドウ：クリーンな再インストールと、元に戻す道

place-reinstall = 再インストール
place-copies = 安全コピー
month = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
}
copy-day = { month }{ $day }日
copy-moment = { $year }年{ month }{ $day }日、{ $time }
page-reinstall = 元に戻せる、クリーンな再インストール
    .lead = 何も削除しません。{ $count }項目、{ $size }を安全コピーに移します。
    .counting = 何も削除しません。{ $count }項目、現在{ $size }（計測中）を安全コピーに移します。
    .unsized = 何も削除しません。{ $count }項目を安全コピーに移します。
    .nothing = この選び方ではすべて残るため、することがありません。
    .tried = Usherは{ $day }にこのサーバーを再インストールしましたが、問題は残っています。もう一度行っても直りません。
    .way-back = 安全コピーは削除するまで残り、ワンクリックで元に戻せます。
reinstall-untried = より小さな修復が{ $count }件、まだ試されていません。1分ほどで済み、すべて残ります。
reinstall-fresh = 新しくするもの
reinstall-fresh-sign-in = サインインだけ
reinstall-fresh-usual = サインインと設定
reinstall-fresh-all = すべて
reinstall-pieces = 項目ごとに選ぶ
reinstall-kept = 残すもの：{ $what }。
reinstall-plan = これから行うこと
reinstall-moves = { $count }項目を安全コピーに移す
reinstall-begins = 安全コピーを始める
reinstall-all-steps = 全{ $count }手順
reinstall-free = 空き容量は{ $size }です。
reinstall-linked = ライブラリは{ $place }にあります。そこに残り、リンクだけをよけます。
reinstall-stranger = テレビ、アプリ、友だちには新しいサーバーとして見えます。
reinstall-shares = { $count }人と共有しています。もう一度招待が必要で、これは元に戻せません。
keep-sign-in = サインイン
    .short = サインイン
    .lost = 外すと：一度サインインし、サーバーを関連付け直します。
keep-settings = 設定
    .short = 設定
    .lost = 外すと：設定は初日の状態になります。名前はもう一度提案します。
keep-libraries = ライブラリの一覧
    .short = ライブラリ
    .lost = 外すと：ライブラリをもう一度提案しません。視聴履歴も一緒に外れます。
keep-history = 視聴履歴とポスター
    .short = 視聴履歴
    .lost = 外すと：視聴記録、評価、ポスター、プレイリストは安全コピーに残ります。ライブラリは読み込み直します。
keep-identity = サーバーの識別情報
    .short = 識別情報
    .lost = 外すと：テレビや友だちには新しいサーバーに見え、共有を送り直す必要があります。これは元に戻せません。
keep-caches = キャッシュとログ
    .short = キャッシュ
    .lost = 外すと：困るものはありません。自動で作り直されます。
keep-application = プログラム
    .short = プログラム
    .lost = 外すと：Plex Media Serverを入れ直す必要があります。
start = 始める
put-back = 元に戻す
put-back-all = すべて元に戻す
swap-again = もう一度入れ替える
page-reinstalling = 再インストールしています
    .lead = 何も削除しません。いつでも停止して元に戻せます。
page-putting-back = 元に戻しています
    .lead = 今あるものも、別の安全コピーとして残します。
stopped-with-copy = 失われたものはありません。よけたものは「{ $copy }」にあります。
page-reinstall-done = { $name }がまた動いています
    .lead = 新しい状態で始まりました。もう視聴できます。
    .put-back = 以前のサーバーはワンクリックで元に戻せます。
    .not-mended = 問題は残っています。原因はデータではありませんでした。
fact-same-identity = 同じ識別情報
evidence-same-identity = テレビから見つかります
fact-new-identity = 新しい識別情報
evidence-new-identity = テレビや友だちには新しいサーバーに見えます
fact-as-before = { $count ->
    [0] 名前は以前のまま
   *[other] 名前とライブラリ{ $count }個は以前のまま
}
fact-safety-copy = 安全コピー
evidence-safety-copy = { $size }、削除するまで残ります
evidence-safety-copy-unsized = 削除するまで残ります
connect-again-by-hand = 手作業でつなぎ直すもの
    .apps = テレビやスマートフォンで、新しいサーバーを一度選んでください。古いものは「許可済みデバイス」から外せます。
    .friends = 共有している人を、Plexでもう一度招待してください。
page-copies = 安全コピー
    .lead = Usherがよけて、元に戻せるものです。
    .none = 安全コピーはありません。ほかの方法では取り消せない手順の前に、Usherが作ります。
copy-for-reinstall = 再インストール
copy-for-put-back = 別のコピーを戻す前
copy-settings = 設定とサインイン
copy-data = ライブラリ、履歴、ポスター
copy-caches = キャッシュ
copy-logs = ログ
copy-application = プログラム
copy-complete = そろっています
copy-altered = その後、手作業で変更されています
copy-missing = 一部がありません
copy-underway = コピーの途中です
copy-used-up = 元に戻し済みで、中身はもうありません
copy-old = 30日以上前
show-in-finder = Finderで表示
show-folder = フォルダーを表示
delete-dots = 削除…
deleting-copy = { $day }のコピーを削除しています
sheet-delete-copy = { $day }のコピーを削除しますか？
    .lead = 完全に失われるもの：{ $what }。
    .nothing = 元に戻せるものはもう入っていません。
    .keep = 残す
    .act = コピーを削除
toast-put-back = { $day }のサーバーがまた動いています。直前の状態も残してあります。
toast-copy-deleted = { $day }のコピーを削除しました。
page-interrupted-reinstall = 再インストールが途中で止まりました
    .lead = { $step ->
        [0] { $count }手順の最初で止まりました。失われたものはありません。選択されるまで、Usherは何もしません。
       *[other] { $count }手順のうち{ $step }まで済んでいます。失われたものはありません。選択されるまで、Usherは何もしません。
    }
page-interrupted-put-back = 元に戻す作業が途中で止まりました
interrupted-data = データはこの安全コピーにそろっています：
overview-reinstalled = { $day }に再インストールしました。以前のサーバーは残してあります。
overview-reinstalled-old = 以前のサーバーを、{ $day }から30日以上残してあります。
look-at-copies = 安全コピーを見る
use-the-same = 同じ名前とライブラリを使う
reinstall-dots = 再インストール…
rituals = 省ける手順
sheet-rituals = 省ける手順
    .lead = よく知られた手順は{ $count }あります。{ $needless }はここでは不要、{ $done }はUsherが行い、{ $yours }だけが残ります。
    .keep = 閉じる
ritual-needless = 不要
ritual-done = Usherが行う
ritual-yours = 残る手順
ritual-uninstall = サーバーを手作業でアンインストールする
    .why = Usherがサーバーを止め、元に戻せるように各部分をよけます。
ritual-devices = 許可済みデバイスからMacを外す
    .why = 新しい識別情報にするときだけです。手作業で外すと、サーバーがサインアウトし、共有が終わることがあります。
ritual-trash = ゴミ箱を空にする
    .why = Plexはゴミ箱を見ません。元に戻せるはずのものが失われます。
ritual-history = Safariの履歴を消去する
    .why = 問題になるものを、サーバーはブラウザーに残しません。
ritual-restart = Macを再起動する
    .why = サーバーのすべての部分が終わったことを、Usherが確かめます。
ritual-unzip = 展開して「アプリケーション」に入れる
    .why = 今のプログラムは、正規のものであればそのまま使います。
ritual-private = プライベートウインドウを開く
    .why = Usherは以前のサインインのCookieを使いません。
ritual-close = もう一方のウインドウを閉じる
    .why = サインインには関係ありません。
ritual-open = サーバーをダブルクリックする
    .why = Usherが起動し、応答するまで待ちます。
ritual-unverified = 未確認という警告を閉じる
    .why = ダウンロードしたばかりのプログラムだけに出ます。今のものは新しくありません。
ritual-control-click = Controlキーを押しながら開く
    .why = これも、ダウンロードしたばかりのプログラムだけです。
ritual-page = Plexのサインインページを待つ
    .why = このサーバーのためのページをUsherが開きます。ほかのタブは閉じてかまいません。
ritual-sign-in = Plexにサインインする
    .why = パスワードを知るのはPlexだけです。サインインが保存されていれば省きます。
ritual-address = アドレスを手で直す
    .why = アドレスを経由して戻らないので、間違えようがありません。
ritual-pin = PINを入力する
    .why = 管理者がPINを設定したPlex Homeの場合だけです。
ritual-got-it = 「Got it」を押す
    .why = 閉じるだけのページは、Usherにはありません。
ritual-name = 名前を付け、リモートアクセスをオフにする
    .why = 以前の名前を提案し、リモートアクセスはオフで始めます。
ritual-spinner = 「次へ」の後で30秒待つ
    .why = Usherは各手順の名前と秒数を表示します。
ritual-libraries = 提案されたライブラリを外し、自分のものを追加する
    .why = 以前のライブラリを、名前、種類、フォルダーとともに提案します。
ritual-quit = 最後にSafariを終了する
    .why = 邪魔になるものは開いたままになりません。
ritual-player = すべてを管理するためにPlex for Macを開く
    .why = Usherは、設定を開けることを確かめてから完了とします。

## パッケージ：システムがUsherを紹介する言葉と、許可を求める理由。それぞれ一行、引数なし

bundle-kind = Plexのセットアップ
bundle-summary = Plex Media Serverをひとつの場所でセットアップ
bundle-description = UsherはPlex Media Serverを見つけ、サインインし、サーバーをアカウントに接続し、名前を付け、ライブラリを追加して、最後にすべてが動くことを確かめます。
bundle-promise = 何かを変える前に、計画の全体が表示されます。うまくいかないときは、何が起きたか、なぜか、次に何をすればよいかをお伝えします。Usherは独立したプログラムで、Plexが作成、推奨、サポートするものではありません。
bundle-local-network = 自宅のネットワークでサーバーを探し、通信するために使います。
bundle-folders = 選んだフォルダの中の名前を読み、ライブラリを提案するために使います。中のファイルは開きません。
bundle-apple-events = サーバーを止める必要があるときに、Plex Media Serverに終了を依頼するために使います。ほかのプログラムには指示を出しません。
