<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>The clock could not be compared this time.</source>
        <translation>今回は、時計を比べられませんでした。</translation>
    </message>
    <message>
        <source>Measured now: %1.</source>
        <translation>いま調べた結果：%1。</translation>
    </message>
    <message>
        <source>The log of this computer could not be read.</source>
        <translation>このパソコンの記録は、読めませんでした。</translation>
    </message>
    <message>
        <source>The log shows no failed VPN of the last 30 days.</source>
        <translation>この 30 日の記録に、VPN の失敗はありません。</translation>
    </message>
    <message>
        <source>The log shows one failed VPN of the last 30 days.</source>
        <translation>この 30 日の記録に、VPN の失敗が 1 回あります。</translation>
    </message>
    <message numerus="yes">
        <source>The log shows the same failure %n times in the last 30 days.</source>
        <translation>
            <numerusform>この 30 日の記録に、同じ失敗が %n 回あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>This program cannot see that. Please look yourself.</source>
        <translation>このプログラムでは分かりません。ご自身で確かめてください。</translation>
    </message>
</context>
<context>
    <name>CauseName</name>
    <message>
        <source>Nothing wrong was found</source>
        <translation>悪いところは見つかりませんでした</translation>
    </message>
    <message>
        <source>The cause cannot be told for sure</source>
        <translation>原因を 1 つに決められません</translation>
    </message>
    <message>
        <source>This computer is not connected</source>
        <translation>このパソコンがネットワークにつながっていない</translation>
    </message>
    <message>
        <source>A sign-in page stands before the network</source>
        <translation>ネットワークの手前にログイン画面がある</translation>
    </message>
    <message>
        <source>The server&apos;s name does not exist</source>
        <translation>サーバーの名前が存在しない</translation>
    </message>
    <message>
        <source>The name service (DNS) does not work</source>
        <translation>名前を調べる係（DNS）が働いていない</translation>
    </message>
    <message>
        <source>The whole connection is slow</source>
        <translation>通信全体が遅い</translation>
    </message>
    <message>
        <source>The whole connection loses packets</source>
        <translation>通信全体でデータが失われている</translation>
    </message>
    <message>
        <source>Large packets are lost on the way</source>
        <translation>大きなデータが途中で失われている</translation>
    </message>
    <message>
        <source>This computer&apos;s firewall blocks the VPN</source>
        <translation>このパソコンのファイアウォールが VPN を止めている</translation>
    </message>
    <message>
        <source>The router blocks the VPN</source>
        <translation>ルーターが VPN を止めている</translation>
    </message>
    <message>
        <source>The provider blocks the VPN</source>
        <translation>プロバイダーが VPN を止めている</translation>
    </message>
    <message>
        <source>The provider slows the VPN down</source>
        <translation>プロバイダーが VPN を遅くしている</translation>
    </message>
    <message>
        <source>The provider gives a false address for the server</source>
        <translation>プロバイダーがサーバーの正しくないアドレスを教えている</translation>
    </message>
    <message>
        <source>The VPN server cannot be reached</source>
        <translation>VPN サーバーに届かない</translation>
    </message>
    <message>
        <source>The VPN is blocked just before the server</source>
        <translation>サーバーの手前で VPN が止められている</translation>
    </message>
    <message>
        <source>No VPN service runs on the server</source>
        <translation>サーバーで VPN のサービスが動いていない</translation>
    </message>
    <message>
        <source>The VPN server is overloaded</source>
        <translation>VPN サーバーが混み合っている</translation>
    </message>
    <message>
        <source>The ciphers of the two sides do not match</source>
        <translation>暗号の組み合わせが相手と合っていない</translation>
    </message>
    <message>
        <source>The IKE versions of the two sides do not match</source>
        <translation>IKE のバージョンが相手と合っていない</translation>
    </message>
    <message>
        <source>The VPN settings cannot work as they are</source>
        <translation>VPN の設定が今のままでは使えない</translation>
    </message>
    <message>
        <source>This computer&apos;s VPN service is not running</source>
        <translation>このパソコンの VPN サービスが動いていない</translation>
    </message>
    <message>
        <source>Another program occupies the VPN&apos;s ports</source>
        <translation>ほかのプログラムが VPN の出入口（ポート）を使っている</translation>
    </message>
    <message>
        <source>A Windows setting for L2TP behind a router is missing</source>
        <translation>ルーターの内側で L2TP を使うための Windows の設定がない</translation>
    </message>
    <message>
        <source>The user name or password is not accepted</source>
        <translation>ユーザー名かパスワードが受け付けられない</translation>
    </message>
    <message>
        <source>A certificate is not valid today</source>
        <translation>証明書が有効期間の外にある</translation>
    </message>
    <message>
        <source>A certificate&apos;s revocation check cannot be reached</source>
        <translation>証明書の失効を確認するサーバーに届かない</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>このパソコンの時計がずれている</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--lang: “%1” is none of ja and en.</source>
        <translation>--lang：「%1」は ja でも en でもありません。</translation>
    </message>
    <message>
        <source>--%1: “%2” is no port number from 1 to 65535.</source>
        <translation>--%1：「%2」は 1 から 65535 までのポート番号ではありません。</translation>
    </message>
    <message>
        <source>--%1: “%2” is no number of seconds above 0 and up to 600.</source>
        <translation>--%1：「%2」は 0 より大きく 600 以下の秒数ではありません。</translation>
    </message>
    <message>
        <source>--%1: “%2” is none of text, json and html.</source>
        <translation>--%1：「%2」は text、json、html のどれでもありません。</translation>
    </message>
    <message>
        <source>diagnose: which server? Add --server and its name.</source>
        <translation>diagnose：どのサーバーですか。--server とその名前を付けてください。</translation>
    </message>
    <message>
        <source>--keep-private and --no-redact contradict each other. Leave one out.</source>
        <translation>--keep-private と --no-redact は一緒に使えません。どちらかを外してください。</translation>
    </message>
    <message>
        <source>--%1: its value is missing. See tsunagu-cli --help.</source>
        <translation>--%1：値がありません。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>--%1: it takes no value. See tsunagu-cli --help.</source>
        <translation>--%1：値は付けられません。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>--%1: %2 does not have this option. See tsunagu-cli --help.</source>
        <translation>--%1：%2 では使えません。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>Which command? See tsunagu-cli --help.</source>
        <translation>どのコマンドですか。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>--%1: there is no such option. See tsunagu-cli --help.</source>
        <translation>--%1：そのオプションはありません。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>“%1” is one word too many. See tsunagu-cli --help.</source>
        <translation>「%1」が余分です。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>explain: which error code? For example: explain 0x00003618</source>
        <translation>explain：どのエラーコードですか。例：explain 0x00003618</translation>
    </message>
    <message>
        <source>“%1” is no command. See tsunagu-cli --help.</source>
        <translation>「%1」というコマンドはありません。tsunagu-cli --help を見てください。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output (%1). Make room, or write it to another place.</source>
        <translation>結果を標準出力に書けませんでした（%1）。空きを増やすか、別の場所に書いてください。</translation>
    </message>
    <message>
        <source>--scenario: choose one of %1.</source>
        <translation>--scenario：次の中から選んでください。%1</translation>
    </message>
    <message>
        <source>Practice server “%1” is running. Examine it with:
  tsunagu-cli diagnose --server 127.0.0.1 --ike-port %2 --natt-port %3
Ctrl+C ends it.</source>
        <translation>練習用サーバー「%1」が動いています。次のコマンドで調べられます。
  tsunagu-cli diagnose --server 127.0.0.1 --ike-port %2 --natt-port %3
Ctrl+C で終わります。</translation>
    </message>
    <message>
        <source>--%1: “%2” is no address of a page that begins with http://.</source>
        <translation>--%1：「%2」は http:// で始まるページのアドレスではありません。</translation>
    </message>
    <message>
        <source>--%1: “%2” is no IP address, such as 192.0.2.1.</source>
        <translation>--%1：「%2」は 192.0.2.1 のような IP アドレスではありません。</translation>
    </message>
    <message>
        <source>--%1: “%2” is none of text and json.</source>
        <translation>--%1：「%2」は text でも json でもありません。</translation>
    </message>
    <message>
        <source>logs: the file&apos;s name is empty.</source>
        <translation>logs：ファイル名が空です。</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>サーバー名</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>次に実行すること：</translation>
    </message>
    <message>
        <source>the log does not say</source>
        <translation>ログには書かれていません</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>いつ：%1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>接続：%1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>エラー：%1</translation>
    </message>
    <message>
        <source>Meaning: %1</source>
        <translation>意味：%1</translation>
    </message>
    <message>
        <source>In the log: %1</source>
        <translation>ログの言葉：%1</translation>
    </message>
    <message>
        <source>The log tells of no failed VPN connection.</source>
        <translation>失敗した VPN 接続は、ログに見つかりませんでした。</translation>
    </message>
    <message>
        <source>Failed connections in this log: %1</source>
        <translation>このログにある失敗の数：%1</translation>
    </message>
    <message>
        <source>This computer keeps no journal that could be read. Give a log file instead: tsunagu-cli logs FILE</source>
        <translation>このパソコンには、読めるジャーナル（システムのログ）がありません。代わりにログのファイルを指定してください：tsunagu-cli logs FILE</translation>
    </message>
    <message>
        <source>You may not read this computer&apos;s journal. Ask somebody who may to save it with “journalctl &gt; FILE”, and give that file: tsunagu-cli logs FILE</source>
        <translation>このパソコンのジャーナル（システムのログ）を読む権限がありません。読める人に「journalctl &gt; FILE」で保存してもらい、そのファイルを指定してください：tsunagu-cli logs FILE</translation>
    </message>
    <message>
        <source>--profile: which connection? Add its name.</source>
        <translation>--profile：どの接続ですか。接続の名前をつけてください。</translation>
    </message>
    <message>
        <source>no VPN connection was found on this computer.</source>
        <translation>このパソコンに VPN の接続は見つかりませんでした。</translation>
    </message>
    <message>
        <source>no connection in this file uses IPsec.</source>
        <translation>このファイルに IPsec を使う接続はありません。</translation>
    </message>
    <message>
        <source>there is no “%1”. There are: %2</source>
        <translation>「%1」はありません。あるのは次の接続です：%2</translation>
    </message>
    <message>
        <source>which connection? Add --profile with one of: %1</source>
        <translation>どの接続ですか。--profile で次の一つを選んでください：%1</translation>
    </message>
    <message>
        <source>there are several of this name. Add --profile-file with the file of the one that is meant.</source>
        <translation>同じ名前の接続がいくつかあります。調べたい接続のファイルを --profile-file で指定してください。</translation>
    </message>
    <message>
        <source>this connection names no server. Add --server.</source>
        <translation>この接続にはサーバーの名前がありません。--server で指定してください。</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>種類：%1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>サーバー：%1</translation>
    </message>
    <message>
        <source>Sign-in: %1</source>
        <translation>認証：%1</translation>
    </message>
    <message>
        <source>IKE ciphers: %1</source>
        <translation>IKE の暗号：%1</translation>
    </message>
    <message>
        <source>ESP ciphers: %1</source>
        <translation>ESP の暗号：%1</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>証明書：%1</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>プログラム：%1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>ファイル：%1</translation>
    </message>
    <message>
        <source>✗ Cannot work. %1</source>
        <translation>✗ このままではつながりません。%1</translation>
    </message>
    <message>
        <source>! May be why. %1</source>
        <translation>! 原因かもしれません。%1</translation>
    </message>
    <message>
        <source>No VPN connection was found on this computer.</source>
        <translation>このパソコンに VPN の接続は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Only an administrator may read:</source>
        <translation>管理者だけが読めるもの：</translation>
    </message>
    <message>
        <source>Could not be read, because it is damaged:</source>
        <translation>壊れていて読めなかったもの：</translation>
    </message>
    <message>
        <source>There are more connections than were read.</source>
        <translation>読んだもののほかにも接続があります。</translation>
    </message>
    <message>
        <source>Points to: none of the causes that this program can measure</source>
        <translation>考えられる原因：このプログラムで測れるものは、分かっていません</translation>
    </message>
    <message>
        <source>Points to:</source>
        <translation>考えられる原因：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Windows says the same with: %1</source>
        <translation>Windows で同じことを表すコード：%1</translation>
    </message>
    <message>
        <source>Similar ones that are known:</source>
        <translation>一覧にある、似たもの：</translation>
    </message>
    <message>
        <source>Similar names that are known: %1</source>
        <translation>一覧にある、似た名前：%1</translation>
    </message>
    <message>
        <source>--knowledge: there is no folder “%1” that can be read.</source>
        <translation>--knowledge：読めるフォルダー「%1」がありません。</translation>
    </message>
    <message>
        <source>Family: %1</source>
        <translation>種類：%1</translation>
    </message>
    <message>
        <source>report: which file? Add its name.</source>
        <translation>report：どのファイルですか。名前を付けてください。</translation>
    </message>
    <message>
        <source>report compare: which two files?</source>
        <translation>report compare：比べる二つのファイルの名前を付けてください。</translation>
    </message>
    <message>
        <source>decode: which telephone code? Add its digits.</source>
        <translation>decode：どの番号ですか。電話で聞いた数字を付けてください。</translation>
    </message>
    <message>
        <source>This report has a verdict that no telephone code can say.</source>
        <translation>この報告書の結果は、電話の番号では表せません。</translation>
    </message>
    <message>
        <source>Finds out why a VPN does not connect.

Usage: tsunagu-cli COMMAND [OPTIONS]

Commands:
  diagnose --server HOST    examine the way to the VPN server and print the diagnosis
  explain CODE              explain an error code (0x00003618, 809, …) or a cause
  explain --list            list the error codes and notifications that are known
  logs [FILE]               the latest failed VPN connection in this computer&apos;s log, or in a file
  profiles                  the VPN connections that are set up on this computer
  practice --scenario NAME  answer on this computer like a server with that fault
  practice --list           list the scenarios
  report show FILE          read a report (JSON) back and print it
  report convert FILE       write it in another form; --format and --output as for diagnose
  report code FILE          its telephone code, and how to say it
  report compare A B        what differs between two reports
  report triage DIR...      what many reports say together; --format text|json|csv
  decode CODE               what a telephone code says

Options of diagnose:
  --profile NAME            the connection that does not work; its server if --server is absent
  --profile-file FILE       file with the connection
  --error CODE              the error code that was shown
  --explain                 say of each rule what it concluded and why
  --format text|json|html   form of the result (text)
  --output FILE             write the result to a file, without private details
  --keep-private            leave private details out (the default for a file)
  --no-redact               keep private details in
  --ike-port N              UDP port of IKE (500)
  --natt-port N             UDP port of IKE behind NAT (4500)
  --portal-check-url URL    page to ask for, to see whether a sign-in page comes instead (http://)
  --reference-resolver IP   name server to ask as well, to compare the answers
  --deadline SECONDS        end by then with what was measured (30)

Options of diagnose, explain and report:
  --knowledge DIR           folder with your organisation&apos;s own explanations

Options of logs and profiles:
  --format text|json        form of the result (text)
  --profile-file FILE       profiles: read this file instead

Everywhere:
  --lang ja|en              language
  --quiet                   show no progress
  --verbose                 say more on standard error
  --log-file FILE           keep a log
  --version, --help

Exit status: 0 nothing wrong found, 1 a cause was found or the probes cannot tell, 2 wrong
command line or input, 3 could not run, 130 interrupted.
</source>
        <translation>VPN がつながらない理由を調べます。

使い方：tsunagu-cli コマンド [オプション]

コマンド：
  diagnose --server HOST    VPN サーバーまでの道を調べて、診断を表示します
  explain CODE              エラーコード（0x00003618、809 など）や原因を説明します
  explain --list            知っているエラーコードと通知を一覧にします
  logs [FILE]               最後に失敗した VPN 接続を、このパソコンのログかファイルから示します
  profiles                  このパソコンに設定されている VPN の接続を一覧にします
  practice --scenario NAME  その不具合のあるサーバーのように、このパソコンで返事をします
  practice --list           練習の種類を一覧にします
  report show FILE          報告書（JSON）を読み直して表示します
  report convert FILE       別の形で書きます。--format と --output は diagnose と同じです
  report code FILE          電話で伝える番号と、その読み方を示します
  report compare A B        二つの報告書の違いを示します
  report triage DIR...      たくさんの報告書をまとめて示します。--format text|json|csv
  decode CODE               電話で聞いた番号の意味を示します

diagnose のオプション：
  --profile NAME            つながらない接続。--server がなければ、そのサーバーを調べます
  --profile-file FILE       接続が書かれたファイル
  --error CODE              画面に出たエラーコード
  --explain                 判断の理由を、規則ごとに示す
  --format text|json|html   結果の形（text）
  --output FILE             結果をファイルに書きます。個人的な部分は取り除きます
  --keep-private            個人的な部分を取り除きます（ファイルではこれが標準）
  --no-redact               個人的な部分も残します
  --ike-port N              IKE の UDP ポート（500）
  --natt-port N             NAT の内側で使う IKE の UDP ポート（4500）
  --portal-check-url URL    ログインのページが出るかを見るために開くページ（http://）
  --reference-resolver IP   答えを比べるために、あわせて聞く名前サーバー
  --deadline SECONDS        その時間で終え、分かったことだけを示します（30）

diagnose、explain、report のオプション：
  --knowledge DIR           あなたの会社の説明文が入ったフォルダー

logs と profiles のオプション：
  --format text|json        結果の形（text）
  --profile-file FILE       profiles：代わりにこのファイルを読みます

どのコマンドでも：
  --lang ja|en              言語
  --quiet                   途中の様子を表示しません
  --verbose                 標準エラー出力にくわしく書きます
  --log-file FILE           記録をファイルに残します
  --version, --help

終了コード：0 悪いところなし、1 原因が見つかった、または分からなかった、2 コマンドの
書き方か入力のまちがい、3 実行できなかった、130 途中で止められた。
</translation>
    </message>
    <message>
        <source>--%1: “%2” is none of text, json and csv.</source>
        <translation>--%1：「%2」は text、json、csv のどれでもありません。</translation>
    </message>
    <message>
        <source>report: what to do? One of show, convert, code, compare and triage.</source>
        <translation>report：何をしますか。show、convert、code、compare、triage のどれかを付けてください。</translation>
    </message>
</context>
<context>
    <name>CodeArticle</name>
    <message>
        <source>It comes from the other side, in IKE, which agrees on the keys of the VPN.</source>
        <translation>VPN の鍵を決める手順（IKE）の中で、相手から届く通知です。</translation>
    </message>
    <message>
        <source>None of the causes that this program can measure is known to be behind it.</source>
        <translation>このプログラムで測れる原因のうち、この番号の裏にあると分かっているものはありません。</translation>
    </message>
    <message>
        <source>These causes can be behind it:</source>
        <translation>次のような原因が考えられます。</translation>
    </message>
    <message>
        <source>There is no longer text about this error yet. The way can be checked all the same.</source>
        <translation>このエラーのくわしい説明は、まだ用意がありません。それでも、通り道は同じように調べられます。</translation>
    </message>
    <message>
        <source>What does it mean?</source>
        <translation>どういう意味ですか。</translation>
    </message>
    <message>
        <source>It means: %1.</source>
        <translation>「%1」という意味です。</translation>
    </message>
    <message>
        <source>It is about: %1.</source>
        <translation>エラーの種類は、「%1」です。</translation>
    </message>
    <message>
        <source>Why does it happen?</source>
        <translation>なぜ起きるのですか。</translation>
    </message>
    <message>
        <source>How do I solve it?</source>
        <translation>どうすれば解決しますか。</translation>
    </message>
    <message>
        <source>Let the check run to its end. It looks at everything from this computer to the VPN server, in order. Where it finds the broken place, it also shows the repair.</source>
        <translation>この検査を最後まで進めてください。このパソコンから VPN サーバーまで、順に調べます。止まっている場所が見つかれば、直し方も出ます。</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>ユーザー名とパスワード</translation>
    </message>
    <message>
        <source>server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>often</source>
        <translation>よくある</translation>
    </message>
    <message>
        <source>sometimes</source>
        <translation>ときどき</translation>
    </message>
    <message>
        <source>rarely</source>
        <translation>まれ</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Finds out why a VPN does not connect.

Usage: tsunagu [OPTIONS]

Options:
  --lang ja|en           language of the window
  --server HOST          name or address of the VPN server, filled in beforehand
  --profile-file FILE    file with the VPN settings to choose from
  --error CODE           error code, filled in beforehand
  --knowledge DIR        folder with your organisation&apos;s own explanations
  --practice [SCENARIO]  practise with a server on this computer
  --version, --help

Scenarios: %1.

Exit status: 0 the window was closed, 2 wrong command line, 3 could not run.
</source>
        <translation>VPN がつながらない理由を調べます。

使い方：tsunagu [オプション]

オプション：
  --lang ja|en           画面の言語
  --server HOST          VPN サーバーの名前かアドレス。はじめから入れておきます
  --profile-file FILE    VPN の設定が書かれたファイル。そこから選べます
  --error CODE           エラーコード。はじめから入れておきます
  --knowledge DIR        あなたの会社の説明文が入ったフォルダー
  --practice [SCENARIO]  このパソコンの中の練習用サーバーで練習します
  --version, --help

練習の種類：%1

終了コード：0 画面が閉じられた、2 コマンドの書き方のまちがい、3 実行できなかった。
</translation>
    </message>
    <message>
        <source>--%1: there is no such option. See tsunagu --help.</source>
        <translation>--%1：そのようなオプションはありません。tsunagu --help を見てください。</translation>
    </message>
    <message>
        <source>%1: it takes no value. See tsunagu --help.</source>
        <translation>%1：値は付けられません。tsunagu --help を見てください。</translation>
    </message>
    <message>
        <source>%1: its value is missing. See tsunagu --help.</source>
        <translation>%1：値がありません。tsunagu --help を見てください。</translation>
    </message>
    <message>
        <source>--lang: “%1” is none of ja and en.</source>
        <translation>--lang：「%1」は ja でも en でもありません。</translation>
    </message>
    <message>
        <source>--practice: “%1” is none of %2.</source>
        <translation>--practice：「%1」は、次のどれでもありません：%2。</translation>
    </message>
    <message>
        <source>--profile-file and --practice contradict each other: the practice has a VPN of its own. Leave one out.</source>
        <translation>--profile-file と --practice は、いっしょには使えません。練習には専用の VPN があるからです。どちらか一つにしてください。</translation>
    </message>
    <message>
        <source>--knowledge: there is no folder “%1” that can be read.</source>
        <translation>--knowledge：読めるフォルダー「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” is one word too many. See tsunagu --help.</source>
        <translation>「%1」は余分です。tsunagu --help を見てください。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Result (%1): %2</source>
        <comment>better or worse; both results</comment>
        <translation>結果（%1）：%2</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>結果：%1</translation>
    </message>
    <message>
        <source>Result, both times the same: %1</source>
        <translation>結果（2 回とも同じ）：%1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>場所：%1</translation>
    </message>
    <message>
        <source>Confidence: %1</source>
        <translation>確かさ：%1</translation>
    </message>
    <message>
        <source>Nothing has changed between the two checks.</source>
        <translation>2 つの診断に、ちがいはありません。</translation>
    </message>
    <message>
        <source>%1 UTC, took %2</source>
        <comment>date and time, duration</comment>
        <translation>%1（協定世界時）、かかった時間 %2</translation>
    </message>
    <message>
        <source>First check: %1</source>
        <translation>1 つ目の診断：%1</translation>
    </message>
    <message>
        <source>Second check: %1</source>
        <translation>2 つ目の診断：%1</translation>
    </message>
    <message>
        <source>The second check is the earlier one.</source>
        <translation>2 つ目の診断のほうが、先に行われました。</translation>
    </message>
    <message>
        <source>Two versions of the program made them: one may check what the other did not know.</source>
        <translation>プログラムの版がちがいます。片方の版だけが調べる項目もあります。</translation>
    </message>
    <message>
        <source>Comparison of two checks</source>
        <translation>2 つの診断の比較</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>調べた内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変わったこと</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message numerus="yes">
        <source>%n results are the same both times.</source>
        <translation>
            <numerusform>%n 項目の結果は、2 回とも同じです。</numerusform>
        </translation>
    </message>
    <message>
        <source>VPN server</source>
        <translation>VPN サーバー</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>エラーコード</translation>
    </message>
    <message>
        <source>VPN setting</source>
        <comment>the profile that was chosen</comment>
        <translation>VPN の設定</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no error code, no profile</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>not in this report</source>
        <translation>この診断にはない項目です</translation>
    </message>
    <message>
        <source>The two checks did not ask the same question. What differs need not have become better or worse.</source>
        <translation>2 つの診断は、調べた内容がちがいます。ちがいがあっても、よくなったり悪くなったりしたとは限りません。</translation>
    </message>
    <message>
        <source>The VPN setting is the same, but something in it was changed.</source>
        <translation>VPN の設定は同じものですが、中身が変わっています。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>測っていません</translation>
    </message>
    <message>
        <source>Named only in the first check</source>
        <translation>1 つ目の診断だけにある原因</translation>
    </message>
    <message>
        <source>Named only in the second check</source>
        <translation>2 つ目の診断だけにある原因</translation>
    </message>
    <message>
        <source>Address of the VPN server</source>
        <translation>VPN サーバーのアドレス</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>よくなった</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>悪くなった</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>ちがいあり</translation>
    </message>
    <message>
        <source>Entrances of the VPN that answer (of UDP 500 and 4500)</source>
        <translation>答える VPN の入口の数（UDP 500 と 4500 のうち）</translation>
    </message>
    <message>
        <source>Answer time of the VPN</source>
        <translation>VPN の返事までの時間</translation>
    </message>
    <message>
        <source>Answer time of other traffic</source>
        <translation>ほかの通信の返事までの時間</translation>
    </message>
    <message>
        <source>Loss of VPN packets</source>
        <translation>VPN のデータが失われた割合</translation>
    </message>
    <message>
        <source>Loss of other packets</source>
        <translation>ほかのデータが失われた割合</translation>
    </message>
    <message>
        <source>Stations to the server</source>
        <translation>サーバーまでの中継所の数</translation>
    </message>
    <message>
        <source>Last station that other traffic reaches</source>
        <translation>ほかの通信が届く最後の中継所</translation>
    </message>
    <message>
        <source>Last station that VPN packets reach</source>
        <translation>VPN のデータが届く最後の中継所</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1”</source>
        <comment>quotation marks</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>This was stopped before it was finished%1. You can start it again.</source>
        <translation>終わる前に止められました%1。もう一度始められます。</translation>
    </message>
    <message>
        <source>It took too long and was stopped%1. Try again, with more time if need be.</source>
        <translation>時間がかかりすぎたので止めました%1。必要なら時間を長くして、もう一度試してください。</translation>
    </message>
    <message>
        <source>This computer does not allow it%1. Choose another place, or ask the person who looks after this computer.</source>
        <translation>このパソコンでは許可されていません%1。別の場所を選ぶか、パソコンの管理をしている人に聞いてください。</translation>
    </message>
    <message>
        <source>Something that is needed is missing%1. Check the name and that it exists.</source>
        <translation>必要なものが見つかりません%1。名前が正しいか、それがあるかを確かめてください。</translation>
    </message>
    <message>
        <source>This cannot be read%1. Check what was given and try again.</source>
        <translation>読み取れません%1。渡したものを確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>The file could not be saved%1. Nothing was changed. Choose another folder, or make room on the disk.</source>
        <translation>ファイルを保存できませんでした%1。元のファイルは変わっていません。別のフォルダーを選ぶか、ディスクの空きを増やしてください。</translation>
    </message>
    <message>
        <source>The system reported an error%1. Try again. If it comes back, show this message to your helpdesk.</source>
        <translation>システムがエラーを返しました%1。もう一度試してください。また出たら、この文をヘルプデスクに見せてください。</translation>
    </message>
    <message>
        <source>The VPN server&apos;s name is missing. Type it as in vpn.example.com.</source>
        <translation>VPN サーバーの名前がありません。vpn.example.com のように入力してください。</translation>
    </message>
    <message>
        <source>This is too long for a server&apos;s name. Type only the name, as in vpn.example.com.</source>
        <translation>サーバーの名前としては長すぎます。vpn.example.com のように、名前だけを入力してください。</translation>
    </message>
    <message>
        <source>%1 cannot be part of a server&apos;s name. Use letters, digits, dots and hyphens, as in vpn.example.com.</source>
        <translation>%1はサーバーの名前に使えません。vpn.example.com のように、文字、数字、点、ハイフンを使ってください。</translation>
    </message>
    <message>
        <source>%1 is not a complete address. An address looks like 192.0.2.1 or 2001:db8::1.</source>
        <translation>%1は正しいアドレスの形ではありません。アドレスは 192.0.2.1 や 2001:db8::1 のような形です。</translation>
    </message>
    <message>
        <source>%1 is no port number. Leave out the colon and what follows it; a VPN needs no port here.</source>
        <translation>%1はポート番号ではありません。コロンとその後ろを消してください。ここではポート番号はいりません。</translation>
    </message>
    <message>
        <source>This is error %1 (%2).</source>
        <translation>これはエラー %1（%2）です。</translation>
    </message>
    <message>
        <source>Error %1 is not in our list. The check works all the same; compare the number with the screen once more.</source>
        <translation>エラー %1 は一覧にありません。このまま調べられます。番号が画面と同じか、もう一度確かめてください。</translation>
    </message>
    <message>
        <source>No error code was found in %1. Type the number from the error message, as in 809 or 0x00003618.</source>
        <translation>%1の中にエラーコードが見つかりません。809 や 0x00003618 のように、画面に出た番号を入力してください。</translation>
    </message>
    <message>
        <source>No error code was typed. The check works without one.</source>
        <translation>エラーコードは入力されていません。なくても調べられます。</translation>
    </message>
    <message>
        <source>This text is too long. Type only the number from the error message, as in 809 or 0x00003618.</source>
        <translation>文が長すぎます。809 や 0x00003618 のように、画面に出た番号だけを入力してください。</translation>
    </message>
    <message>
        <source>Everything was checked.</source>
        <translation>最後まで調べました。</translation>
    </message>
    <message>
        <source>The time ran out. Only what was measured by then is shown.</source>
        <translation>時間切れになりました。それまでに分かったことだけを示します。</translation>
    </message>
    <message>
        <source>The check was stopped. Only what was measured by then is shown.</source>
        <translation>途中で止めました。それまでに分かったことだけを示します。</translation>
    </message>
    <message>
        <source>This is the IKE notification %1.</source>
        <translation>これは IKE の通知 %1 です。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 UTC, took %2</source>
        <comment>date and time, duration</comment>
        <translation>%1（協定世界時）、かかった時間 %2</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>IT初心者</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>IT専門家</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>約 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>can be undone</source>
        <translation>元に戻せます</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>元に戻せません</translation>
    </message>
    <message>
        <source>in the router&apos;s settings</source>
        <translation>ルーターの設定</translation>
    </message>
    <message>
        <source>better with an expert</source>
        <translation>専門家と一緒に</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of thing, how many</comment>
        <translation>%1：%2 件</translation>
    </message>
    <message>
        <source>Nothing was removed from this report.</source>
        <translation>この報告書からは何も取り除いていません。</translation>
    </message>
    <message>
        <source>What could name you or your network was replaced by marks in brackets.</source>
        <translation>あなたやお使いのネットワークが分かる部分は、かっこの付いた記号に置きかえました。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確かさ</translation>
    </message>
    <message>
        <source>VPN server</source>
        <translation>VPN サーバー</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>エラーコード</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>調べた日時</translation>
    </message>
    <message>
        <source>The way to the server</source>
        <translation>サーバーまでの道</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>調べたこと</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>of one check</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>どういうことか</translation>
    </message>
    <message>
        <source>About the error code</source>
        <translation>エラーコードについて</translation>
    </message>
    <message>
        <source>Usual causes</source>
        <translation>よくある原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>直し方</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>これからのために</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>原因ではないと分かったこと</translation>
    </message>
    <message>
        <source>What remains possible</source>
        <translation>まだ可能性があるもの</translation>
    </message>
    <message>
        <source>For the helpdesk</source>
        <translation>ヘルプデスクの方へ</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>取り除いたもの</translation>
    </message>
    <message>
        <source>Report of a VPN check</source>
        <translation>VPN の診断の報告書</translation>
    </message>
    <message>
        <source>Confidence: %1</source>
        <translation>確かさ：%1</translation>
    </message>
    <message>
        <source>it stops here</source>
        <translation>ここで止まっています</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>はっきりさせるには</translation>
    </message>
    <message>
        <source>Would a VPN connect over this line?</source>
        <translation>この回線で VPN はつながりますか</translation>
    </message>
    <message>
        <source>Rule by rule</source>
        <translation>規則ごとの判断</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>何も変えません</translation>
    </message>
    <message>
        <source>needs a restart of the computer</source>
        <translation>パソコンの再起動が必要</translation>
    </message>
    <message>
        <source>You will see: %1</source>
        <translation>こうなります：%1</translation>
    </message>
    <message>
        <source>To undo it: %1</source>
        <translation>元に戻すには：%1</translation>
    </message>
    <message>
        <source>About your line</source>
        <translation>お使いの回線について</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>言葉の意味</translation>
    </message>
    <message>
        <source>Telephone code</source>
        <translation>電話で伝える番号</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>no VPN profile was chosen</source>
        <translation>VPN の設定が選ばれていないため</translation>
    </message>
    <message>
        <source>Yes. %1</source>
        <translation>はい。%1</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>はい。</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>%1で返事がありました</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>返事がありました</translation>
    </message>
    <message>
        <source>Yes. IPv4 and IPv6</source>
        <translation>はい。IPv4 と IPv6</translation>
    </message>
    <message>
        <source>Only half: there is an address, but no way out</source>
        <translation>半分だけ。アドレスはありますが、外への道がありません</translation>
    </message>
    <message>
        <source>No. There is an address, but no way out</source>
        <translation>いいえ。アドレスはありますが、外への道がありません</translation>
    </message>
    <message>
        <source>No. This computer has no usable address</source>
        <translation>いいえ。使えるアドレスがありません</translation>
    </message>
    <message>
        <source>Not needed: it was given as an address</source>
        <translation>調べる必要はありません。アドレスで指定されています</translation>
    </message>
    <message>
        <source>No. There is no such name</source>
        <translation>いいえ。その名前はありません</translation>
    </message>
    <message>
        <source>No. The name exists, but has no address</source>
        <translation>いいえ。名前はありますが、アドレスが登録されていません</translation>
    </message>
    <message>
        <source>No. The name service (DNS) does not answer</source>
        <translation>いいえ。名前を調べる係（DNS）の返事がありません</translation>
    </message>
    <message>
        <source>No. The name service (DNS) reports a failure</source>
        <translation>いいえ。名前を調べる係（DNS）が失敗を返しました</translation>
    </message>
    <message>
        <source>Refused: no VPN service here</source>
        <translation>「ここに VPN はありません」と断られました</translation>
    </message>
    <message>
        <source>Refused on the way: not allowed</source>
        <translation>途中で「通せません」と断られました</translation>
    </message>
    <message>
        <source>Refused on the way: cannot be delivered</source>
        <translation>途中で「届けられません」と断られました</translation>
    </message>
    <message numerus="yes">
        <source>Called %n times in %1, no answer</source>
        <translation>
            <numerusform>%1のあいだに %n 回呼んで、返事がありません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n times, no answer</source>
        <translation>
            <numerusform>%n 回呼んで、返事がありません</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>返事がありません</translation>
    </message>
    <message>
        <source>the server says that it is busy</source>
        <translation>サーバーは混み合っていると言っています</translation>
    </message>
    <message>
        <source>it refused the ciphers that were offered</source>
        <translation>こちらが示した暗号は断られました</translation>
    </message>
    <message>
        <source>This computer itself refused to send</source>
        <translation>このパソコン自身が、送るのを止めました</translation>
    </message>
    <message>
        <source>This computer could not send</source>
        <translation>このパソコンから送れませんでした</translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: %n replies came, none of them valid</source>
        <translation>
            <numerusform>分かりません。%n 件の返事はどれも正しいものではありません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: stopped after %n calls</source>
        <translation>
            <numerusform>分かりません。%n 回呼んだところで止まりました</numerusform>
        </translation>
    </message>
    <message>
        <source>No. They arrive unchanged</source>
        <translation>いいえ。そのまま届いています</translation>
    </message>
    <message>
        <source>Yes. On this side and on the server&apos;s</source>
        <translation>はい。こちら側とサーバー側の両方です</translation>
    </message>
    <message>
        <source>Yes. On the server&apos;s side</source>
        <translation>はい。サーバー側です</translation>
    </message>
    <message>
        <source>Yes. On this side; that is usual</source>
        <translation>はい。こちら側です。よくあることです</translation>
    </message>
    <message>
        <source>No. A station on the way says that it cannot be reached</source>
        <translation>いいえ。途中の中継所が「届かない」と答えました</translation>
    </message>
    <message>
        <source>No. Whatever is sent, nothing comes back</source>
        <translation>いいえ。何を送っても返事がありません</translation>
    </message>
    <message>
        <source>To the server, without any station between</source>
        <translation>サーバーまで。途中の中継所はありません</translation>
    </message>
    <message>
        <source>The VPN&apos;s packets get as far as others</source>
        <translation>VPN の通信も、ほかの通信と同じところまで届きます</translation>
    </message>
    <message>
        <source>The VPN&apos;s packets do not even get past the first station</source>
        <translation>VPN の通信は、最初の中継所にも届きません</translation>
    </message>
    <message>
        <source>VPN: up to station %1. Other traffic: to the server</source>
        <translation>VPN は %1 番目の中継所まで。ほかの通信はサーバーまで</translation>
    </message>
    <message>
        <source>VPN: up to station %1. Other traffic: up to station %2</source>
        <translation>VPN は %1 番目の中継所まで。ほかの通信は %2 番目まで</translation>
    </message>
    <message>
        <source>Yes. It holds nothing back</source>
        <translation>はい。止めていません</translation>
    </message>
    <message>
        <source>No. It refuses to send</source>
        <translation>いいえ。送るのを止めています</translation>
    </message>
    <message>
        <source>No. It blocks %1</source>
        <translation>いいえ。%1 を止めています</translation>
    </message>
    <message>
        <source>Cannot tell: sending failed for another reason</source>
        <translation>分かりません。別の理由で送れませんでした</translation>
    </message>
    <message>
        <source>the server&apos;s address is not known</source>
        <translation>サーバーのアドレスが分からないため</translation>
    </message>
    <message>
        <source>there is no way out of this computer</source>
        <translation>このパソコンから外への道がないため</translation>
    </message>
    <message>
        <source>the VPN server gave no answer to look at</source>
        <translation>VPN サーバーの返事がないため</translation>
    </message>
    <message>
        <source>this computer does not allow it</source>
        <translation>このパソコンでは許可されていないため</translation>
    </message>
    <message>
        <source>this computer lacks what it takes</source>
        <translation>このパソコンに必要なものがないため</translation>
    </message>
    <message>
        <source>the check was stopped</source>
        <translation>途中で止めたため</translation>
    </message>
    <message>
        <source>there was not enough time</source>
        <translation>時間が足りなかったため</translation>
    </message>
    <message>
        <source>the system reported an error</source>
        <translation>システムがエラーを返したため</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>問題ありません</translation>
    </message>
    <message>
        <source>Works, but worth knowing</source>
        <translation>動いていますが、知っておくとよいことがあります</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>ここに問題があります</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>調べていません</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>調べていません（%1）</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>分かりません</translation>
    </message>
    <message>
        <source>Cannot tell: %1</source>
        <translation>分かりません（%1）</translation>
    </message>
    <message>
        <source>Is this computer connected to a network?</source>
        <translation>ネットワークにつながっているか</translation>
    </message>
    <message>
        <source>Can the VPN server&apos;s address be found?</source>
        <translation>VPN サーバーのアドレスが分かるか</translation>
    </message>
    <message>
        <source>The VPN&apos;s entrance (UDP 500)</source>
        <translation>VPN の入口（UDP 500）</translation>
    </message>
    <message>
        <source>The VPN&apos;s entrance (UDP 4500)</source>
        <translation>VPN の入口（UDP 4500）</translation>
    </message>
    <message>
        <source>Are addresses changed on the way? (NAT)</source>
        <translation>途中でアドレスが書きかえられるか（NAT）</translation>
    </message>
    <message>
        <source>Does other traffic reach the server?</source>
        <translation>サーバーまで道が通じているか</translation>
    </message>
    <message>
        <source>How far do packets get?</source>
        <translation>どこまで届いているか</translation>
    </message>
    <message>
        <source>Does this computer let VPN packets out?</source>
        <translation>このパソコンは VPN の通信を外へ出せるか</translation>
    </message>
    <message numerus="yes">
        <source>To the server, past %n stations</source>
        <translation>
            <numerusform>サーバーまで。途中の中継所は %n か所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot tell: none of %n short questions was answered</source>
        <translation>
            <numerusform>分かりません。短い問いかけ %n 回に、一度も返事がありませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes. All of %n questions were answered</source>
        <translation>
            <numerusform>はい。%n 回の問いかけすべてに返事がありました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 questions were lost, that is %3</source>
        <translation>%2 回のうち %1 回が途中で失われました（%3）</translation>
    </message>
    <message>
        <source>of other packets: %1</source>
        <translation>ほかの通信では %1</translation>
    </message>
    <message>
        <source>Yes. %1 bytes were answered</source>
        <translation>はい。%1 バイトに返事がありました</translation>
    </message>
    <message>
        <source>No. Of %1 large ones none was answered, of %2 small ones %3</source>
        <translation>いいえ。大きいもの %1 回には返事がなく、小さいもの %2 回のうち %3 回には返事がありました</translation>
    </message>
    <message>
        <source>No. Only small ones are answered</source>
        <translation>いいえ。小さいものにだけ返事があります</translation>
    </message>
    <message>
        <source>Cannot tell: small ones are lost as well</source>
        <translation>分かりません。小さいものも失われています</translation>
    </message>
    <message>
        <source>Does everything come back? (loss)</source>
        <translation>途中で失われていないか（パケットロス）</translation>
    </message>
    <message>
        <source>Do large messages get through?</source>
        <translation>大きなデータも通るか</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>No. The way out is open</source>
        <translation>いいえ。外への道は開いています</translation>
    </message>
    <message>
        <source>Yes. This computer&apos;s own check has met a sign-in page</source>
        <translation>はい。このパソコンの検査が、ログインのページを見つけました</translation>
    </message>
    <message>
        <source>Yes. A sign-in page answers</source>
        <translation>はい。ログインのページが返ってきました</translation>
    </message>
    <message>
        <source>Cannot tell: the check page answers in an unusual way</source>
        <translation>分かりません。確認用のページの返事が、いつもと違います</translation>
    </message>
    <message>
        <source>Cannot tell: the check page does not answer</source>
        <translation>分かりません。確認用のページから返事がありません</translation>
    </message>
    <message>
        <source>Cannot tell: no time server answers</source>
        <translation>分かりません。時刻を教えるサーバーから返事がありません</translation>
    </message>
    <message>
        <source>Yes. Off by less than %1</source>
        <translation>はい。ずれは %1より小さいです</translation>
    </message>
    <message>
        <source>Yes. Off by %1</source>
        <translation>はい。ずれは %1です</translation>
    </message>
    <message>
        <source>No. It is %1 fast</source>
        <translation>いいえ。%1進んでいます</translation>
    </message>
    <message>
        <source>No. It is %1 slow</source>
        <translation>いいえ。%1遅れています</translation>
    </message>
    <message>
        <source>Yes. A VPN answers there</source>
        <translation>はい。そこから VPN の返事がありました</translation>
    </message>
    <message>
        <source>No. Nothing answers there</source>
        <translation>いいえ。そこからは返事がありません</translation>
    </message>
    <message>
        <source>. The name service that was asked to compare says %1</source>
        <translation>。比べるために聞いた DNS の答えは %1</translation>
    </message>
    <message>
        <source>Does this network want you to sign in first?</source>
        <translation>先にログインが必要なネットワークか</translation>
    </message>
    <message>
        <source>Is this computer&apos;s clock right?</source>
        <translation>このパソコンの時計が合っているか</translation>
    </message>
    <message>
        <source>Is the VPN at the other address? (DNS)</source>
        <translation>もう一方のアドレスに VPN があるか（DNS）</translation>
    </message>
    <message>
        <source>no page is set up that could be asked for</source>
        <translation>確認用のページが決められていないため</translation>
    </message>
    <message>
        <source>no time server is set up that could be asked</source>
        <translation>時刻を教えるサーバーが決められていないため</translation>
    </message>
    <message>
        <source>both name services give the same address</source>
        <translation>どちらの DNS も同じアドレスを答えたため</translation>
    </message>
    <message>
        <source>Is the VPN&apos;s profile complete?</source>
        <translation>VPN の設定に足りないものはないか</translation>
    </message>
    <message>
        <source>Do the ciphers suit the server?</source>
        <translation>暗号の方式がサーバーと合うか</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>integrity check</source>
        <translation>改ざん検知</translation>
    </message>
    <message>
        <source>PRF</source>
        <translation>鍵を作る計算（PRF）</translation>
    </message>
    <message>
        <source>DH group</source>
        <translation>DH グループ</translation>
    </message>
    <message>
        <source>Yes. Nothing is missing</source>
        <translation>はい。足りないものはありません</translation>
    </message>
    <message numerus="yes">
        <source>Yes, but %n settings are worth a look</source>
        <translation>
            <numerusform>はい。ただし、見直したい設定が %n 件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>No. It cannot work as it is set up</source>
        <translation>いいえ。今の設定のままではつながりません</translation>
    </message>
    <message>
        <source>Yes. The server takes them</source>
        <translation>はい。サーバーが受け入れます</translation>
    </message>
    <message>
        <source>No. The server takes nothing in IKE version %1</source>
        <translation>いいえ。IKE バージョン %1 では、サーバーが何も受け入れません</translation>
    </message>
    <message>
        <source>No. The server takes only others</source>
        <translation>いいえ。サーバーが受け入れるのは別の方式だけです</translation>
    </message>
    <message>
        <source>No. Not taken: %1</source>
        <translation>いいえ。受け入れられないもの：%1</translation>
    </message>
    <message>
        <source>Cannot tell: the server did not answer this question</source>
        <translation>分かりません。この問いかけにサーバーの返事がありません</translation>
    </message>
    <message>
        <source>Is this computer&apos;s own VPN service ready?</source>
        <translation>このパソコンの VPN の準備はできていますか？</translation>
    </message>
    <message>
        <source>Yes. No other program is in the way</source>
        <translation>はい。じゃまをするプログラムはありません</translation>
    </message>
    <message>
        <source>Yes. %1 is running</source>
        <translation>はい。%1 が動いています</translation>
    </message>
    <message>
        <source>The program %1 holds %2</source>
        <translation>プログラム %1 が %2 を使っています</translation>
    </message>
    <message>
        <source>Another program holds %1</source>
        <translation>ほかのプログラムが %1 を使っています</translation>
    </message>
    <message>
        <source>The service %1 is not running</source>
        <translation>サービス %1 が動いていません</translation>
    </message>
    <message>
        <source>No. By this computer&apos;s clock it has just ended</source>
        <translation>いいえ。このパソコンの時計では、期限が切れたところです</translation>
    </message>
    <message numerus="yes">
        <source>No. By this computer&apos;s clock it ended %n days ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>いいえ。このパソコンの時計では、期限は %n 日前に切れました</numerusform>
        </translation>
    </message>
    <message>
        <source>No. By this computer&apos;s clock it has not begun yet</source>
        <translation>いいえ。このパソコンの時計では、まだ使えません</translation>
    </message>
    <message>
        <source>No. A file is damaged, or holds no certificate</source>
        <translation>いいえ。こわれているか、証明書でないファイルがあります</translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>Its issuer&apos;s signature is not right</source>
        <translation>発行した人の署名が正しくありません</translation>
    </message>
    <message>
        <source>Yes, but it was not made for this use</source>
        <translation>はい。ただし、この使い方のための証明書ではありません</translation>
    </message>
    <message numerus="yes">
        <source>Yes, but only for %n more days</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>はい。ただし、残りは %n 日です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, for %n more days</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>はい。残りは %n 日です</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes. They can be looked up</source>
        <translation>はい。確かめられます</translation>
    </message>
    <message>
        <source>No. %1 does not hand out a list that can be used</source>
        <translation>いいえ。%1 から、使える一覧が取れません</translation>
    </message>
    <message>
        <source>Cannot tell: not every address could be asked</source>
        <translation>分かりません。聞けなかった先があります</translation>
    </message>
    <message>
        <source>Are the VPN&apos;s certificates valid?</source>
        <translation>VPN の証明書は、今使えますか</translation>
    </message>
    <message>
        <source>Can certificates be looked up? (CRL)</source>
        <translation>証明書の無効の一覧を見られますか（CRL）</translation>
    </message>
    <message>
        <source>the VPN profile names no certificate</source>
        <translation>VPN の設定に証明書がないため</translation>
    </message>
    <message>
        <source>the certificates are locked, or kept where nobody can look</source>
        <translation>証明書が、中を見られない形で置かれているため</translation>
    </message>
    <message>
        <source>no certificate that could be read names a place to ask</source>
        <translation>確かめる先を書いた証明書が見つからないため</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <comment>how far a clock is off</comment>
        <translation>%1の進み</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>how far a clock is off</comment>
        <translation>%1の遅れ</translation>
    </message>
    <message>
        <source>DH group %1</source>
        <translation>DH グループ %1</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>%1 (between %2 and %3)</source>
        <comment>percentages</comment>
        <translation>%1（%2 から %3 の間）</translation>
    </message>
    <message>
        <source>%1: would not connect; it gives up after %2</source>
        <translation>%1：つながりません。%2でやめます</translation>
    </message>
    <message>
        <source>Calculated from the loss and the delay measured just now and from the times after which these programs repeat a message, as their makers publish them. It is assumed that every message is lost independently of the others. For IKEv2 in Windows 10 and 11 and for Apple&apos;s devices these times are not public.</source>
        <translation>今はかった損失と遅れから計算しました。送り直すまでの時間は、各プログラムの作り手が公開している値です。メッセージは一つずつ別々に失われるものとしています。Windows 10 と 11 の IKEv2 と、Apple の機器では、この時間が公開されていません。</translation>
    </message>
    <message>
        <source>IKEv2, with user name and password</source>
        <translation>IKEv2、ユーザー名とパスワード</translation>
    </message>
    <message>
        <source>%1: would connect with a chance of %2, usually after %3</source>
        <translation>%1：つながる見込みは、%2。ふつう %3でつながります</translation>
    </message>
</context>
<context>
    <name>LineText</name>
    <message>
        <source>Seen in this check: a sign-in page answered.</source>
        <translation>今回の検査：サインインのページが返事をしました。</translation>
    </message>
    <message>
        <source>Seen in this check: a station on the way has the address %1.</source>
        <translation>今回の検査：途中の中継所の住所が %1 です。</translation>
    </message>
    <message>
        <source>Seen in this check: this computer dials in itself, by “%1”.</source>
        <translation>今回の検査：このパソコンが「%1」で直接つないでいます。</translation>
    </message>
    <message>
        <source>Seen in this check: a mobile modem, “%1”.</source>
        <translation>今回の検査：携帯電話の回線の機器「%1」があります。</translation>
    </message>
    <message>
        <source>Seen in this check: the way out is %1, as telephones call themselves.</source>
        <translation>今回の検査：出口の住所 %1 は、スマートフォンが使うものです。</translation>
    </message>
    <message>
        <source>Seen in this check: this computer has the address %1.</source>
        <translation>今回の検査：このパソコンの住所が %1 です。</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>No answer from the server</source>
        <translation>サーバーから返事がありません</translation>
    </message>
    <message>
        <source>Connecting took too long</source>
        <translation>接続に時間がかかりすぎました</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found</source>
        <translation>サーバーの名前が見つかりませんでした</translation>
    </message>
    <message>
        <source>The network had no way to the server</source>
        <translation>サーバーまでの通信の道がありませんでした</translation>
    </message>
    <message>
        <source>Nothing listens on the server&apos;s VPN port</source>
        <translation>サーバーの VPN の入口で、何も待ち受けていません</translation>
    </message>
    <message>
        <source>This computer refused to send VPN packets</source>
        <translation>このパソコンが、VPN の通信を送り出しませんでした</translation>
    </message>
    <message>
        <source>Another program holds the VPN port of this computer</source>
        <translation>このパソコンの VPN の出入口を、別のプログラムが使っています</translation>
    </message>
    <message>
        <source>User name or password was refused</source>
        <translation>ユーザー名かパスワードが断られました</translation>
    </message>
    <message>
        <source>A password or shared key is missing</source>
        <translation>パスワードか事前共有キーがありません</translation>
    </message>
    <message>
        <source>The shared keys of the two sides differ</source>
        <translation>事前共有キーが、サーバーのものと違います</translation>
    </message>
    <message>
        <source>The private key of this computer&apos;s certificate is missing</source>
        <translation>このパソコンの証明書の秘密鍵がありません</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>サーバーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>A certificate is not valid at this date</source>
        <translation>証明書の有効期間から外れています</translation>
    </message>
    <message>
        <source>A certificate has been revoked</source>
        <translation>証明書が取り消されています</translation>
    </message>
    <message>
        <source>Whether a certificate is revoked could not be checked</source>
        <translation>証明書が取り消されていないか、確かめられませんでした</translation>
    </message>
    <message>
        <source>The server shows another name than the settings ask for</source>
        <translation>サーバーの名乗る名前が、設定と違います</translation>
    </message>
    <message>
        <source>The VPN settings do not fit this computer&apos;s addresses</source>
        <translation>VPN の設定が、このパソコンのアドレスに合っていません</translation>
    </message>
    <message>
        <source>The server gave no usable address</source>
        <translation>サーバーから、使えるアドレスをもらえませんでした</translation>
    </message>
    <message>
        <source>A program of the VPN could not be started</source>
        <translation>VPN のプログラムを始められませんでした</translation>
    </message>
    <message>
        <source>The connection failed; the log does not say why</source>
        <translation>接続に失敗しました（理由はログに書かれていません）</translation>
    </message>
    <message>
        <source>The server refused, and gave this as its reason</source>
        <translation>サーバーが、これを理由に断りました</translation>
    </message>
    <message>
        <source>the log gives no year and no time zone</source>
        <translation>ログには年と時間帯がありません</translation>
    </message>
    <message>
        <source>the log gives no year</source>
        <translation>ログには年がありません</translation>
    </message>
    <message>
        <source>the log gives no time zone</source>
        <translation>ログには時間帯がありません</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>less than 0.1 ms</source>
        <translation>0.1 ミリ秒未満</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>ports</comment>
        <translation>%1 と %2</translation>
    </message>
</context>
<context>
    <name>OrganisationError</name>
    <message>
        <source>The organisation file cannot be read%1. Check the name and who may read it.</source>
        <translation>組織のファイルを読めません%1。名前と、読む権限を確かめてください。</translation>
    </message>
    <message>
        <source>This file is too large for an organisation file. It may have %1 KB.</source>
        <translation>組織のファイルとしては大きすぎます。%1 KBまでにしてください。</translation>
    </message>
    <message>
        <source>the text is not in UTF-8. Save the file with the encoding UTF-8.</source>
        <translation>文字コードがUTF-8ではありません。UTF-8で保存し直してください。</translation>
    </message>
    <message>
        <source>this is no JSON. Look for a comma, a quotation mark or a bracket that is missing or too many, here or just before.</source>
        <translation>JSONとして読めません。ここかすぐ前で、コンマ、引用符、かっこの抜けや余分がないか確かめてください。</translation>
    </message>
    <message>
        <source>the brackets lie deeper inside each other than this file needs.</source>
        <translation>かっこの重なりが深すぎます。このファイルには、これほど必要ありません。</translation>
    </message>
    <message>
        <source>the file has more entries than it may have.</source>
        <translation>ファイルの項目が多すぎます。</translation>
    </message>
    <message>
        <source>this list may have at most %1 entries.</source>
        <translation>この一覧に書けるのは%1個までです。</translation>
    </message>
    <message>
        <source>this version of the program does not know the form “%1”. It knows “%2”.</source>
        <translation>「%1」という形式は、この版では読めません。読めるのは「%2」です。</translation>
    </message>
    <message>
        <source>“%1” is no key that may stand here. Check its spelling.</source>
        <translation>「%1」という項目は、ここに書けません。つづりを確かめてください。</translation>
    </message>
    <message>
        <source>the key “%1” stands here for the second time.</source>
        <translation>「%1」という項目が2回書かれています。</translation>
    </message>
    <message>
        <source>the key “%1” is missing between these brackets.</source>
        <translation>このかっこの中に「%1」という項目がありません。</translation>
    </message>
    <message>
        <source>“%1” is the wrong kind of value here. Compare it with the example in the manual.</source>
        <translation>「%1」は、ここに書く値の種類と違います。説明書の例と比べてください。</translation>
    </message>
    <message>
        <source>nothing is filled in here. Fill it in, or take the key out.</source>
        <translation>何も書かれていません。書き込むか、項目を消してください。</translation>
    </message>
    <message>
        <source>this text may have at most %1 characters.</source>
        <translation>ここに書けるのは%1文字までです。</translation>
    </message>
    <message>
        <source>a line break or an invisible character stands in “%1”. Type the text anew.</source>
        <translation>「%1」の中に、改行か見えない文字があります。打ち直してください。</translation>
    </message>
    <message>
        <source>“%1” is no telephone number. Write only digits, spaces, hyphens, brackets and a plus sign at the start.</source>
        <translation>「%1」は電話番号ではありません。使えるのは、数字、空白、ハイフン、かっこ、先頭の「+」だけです。</translation>
    </message>
    <message>
        <source>“%1” is no mail address. Write it as in helpdesk@example.com.</source>
        <translation>「%1」はメールアドレスではありません。helpdesk@example.com のように書いてください。</translation>
    </message>
    <message>
        <source>“%1” is no server&apos;s name. Write only the name or the address, as in vpn.example.com.</source>
        <translation>「%1」はサーバーの名前ではありません。vpn.example.com のように、名前かアドレスだけを書いてください。</translation>
    </message>
    <message>
        <source>“%1” is no algorithm that is known here. The manual lists the names.</source>
        <translation>「%1」という暗号方式は分かりません。使える名前は説明書にあります。</translation>
    </message>
    <message>
        <source>“%1” is no address of a page that can be asked. It begins with http:// (not https) and holds no user name.</source>
        <translation>「%1」は確認用ページのアドレスとして使えません。https ではなく http:// で始め、ユーザー名は入れないでください。</translation>
    </message>
    <message>
        <source>“%1” is no IP address of a computer. Write it as in 192.0.2.53.</source>
        <translation>「%1」はIPアドレスではありません。192.0.2.53 のように書いてください。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>place in a file, then what is wrong there</comment>
        <translation>%1行目の%2文字目：%3</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>answers in %1</source>
        <translation>%1で返事</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>返事あり</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このパソコン</translation>
    </message>
    <message>
        <source>Your router</source>
        <translation>お手元のルーター</translation>
    </message>
    <message>
        <source>Your provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>VPN server</source>
        <translation>VPN サーバー</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>つながっていません</translation>
    </message>
    <message>
        <source>no way out</source>
        <translation>外への道なし</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>調べていません</translation>
    </message>
    <message>
        <source>no answer on %1</source>
        <translation>%1 は返事なし</translation>
    </message>
    <message>
        <source>no VPN answer</source>
        <translation>VPN の返事なし</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>分かりません</translation>
    </message>
    <message>
        <source>lets traffic pass</source>
        <translation>通しています</translation>
    </message>
    <message>
        <source>shows a sign-in page</source>
        <translation>ログイン画面あり</translation>
    </message>
    <message>
        <source>the name may be mistyped</source>
        <translation>名前のまちがいかもしれません</translation>
    </message>
    <message>
        <source>no such name</source>
        <translation>その名前はありません</translation>
    </message>
    <message>
        <source>cannot look up names</source>
        <translation>名前を調べられません</translation>
    </message>
    <message>
        <source>address not known</source>
        <translation>アドレス不明</translation>
    </message>
    <message>
        <source>holds the VPN back</source>
        <translation>VPN を止めています</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>返事なし</translation>
    </message>
    <message>
        <source>no VPN service here</source>
        <translation>VPN のサービスなし</translation>
    </message>
    <message>
        <source>needs a change here</source>
        <translation>ここを直します</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <comment>station, state, caption</comment>
        <translation>%1：%2、%3。</translation>
    </message>
    <message>
        <source>Packets get lost between “%1” and “%2”.</source>
        <comment>in the middle of text</comment>
        <translation>「%1」と「%2」の間で、通信が途切れています。</translation>
    </message>
    <message>
        <source>works</source>
        <comment>state</comment>
        <translation>良い</translation>
    </message>
    <message>
        <source>faulty</source>
        <comment>state</comment>
        <translation>悪い</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>state</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>take note</source>
        <comment>state</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>not on this path</source>
        <comment>state</comment>
        <translation>この道にはありません</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>station, state</comment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>shared key</source>
        <translation>共有鍵</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>EAP</source>
        <translation>EAP</translation>
    </message>
    <message>
        <source>certificate in EAP-TLS</source>
        <translation>EAP-TLS の証明書</translation>
    </message>
    <message>
        <source>user name and password in EAP-MSCHAPv2</source>
        <translation>EAP-MSCHAPv2 のユーザー名とパスワード</translation>
    </message>
    <message>
        <source>user name and password in EAP-TTLS</source>
        <translation>EAP-TTLS のユーザー名とパスワード</translation>
    </message>
    <message>
        <source>user name and password in PEAP</source>
        <translation>PEAP のユーザー名とパスワード</translation>
    </message>
    <message>
        <source>user name and password in XAUTH</source>
        <translation>XAUTH のユーザー名とパスワード</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>ユーザー名とパスワード</translation>
    </message>
    <message>
        <source>No server is named</source>
        <translation>サーバーの名前がありません</translation>
    </message>
    <message>
        <source>The server is no name and no address</source>
        <translation>サーバーの欄が、名前でもアドレスでもありません</translation>
    </message>
    <message>
        <source>Nothing says how to sign in</source>
        <translation>認証の方法が書かれていません</translation>
    </message>
    <message>
        <source>A certificate is needed and none is named</source>
        <translation>証明書が必要ですが、指定されていません</translation>
    </message>
    <message>
        <source>There is no such cipher</source>
        <translation>このような暗号はありません</translation>
    </message>
    <message>
        <source>A cipher suite is incomplete</source>
        <translation>暗号の組み合わせに足りないものがあります</translation>
    </message>
    <message>
        <source>A setting is misspelled</source>
        <translation>設定の名前のつづりが違います</translation>
    </message>
    <message>
        <source>A setting has a value that it cannot have</source>
        <translation>設定に、使えない値が書かれています</translation>
    </message>
    <message>
        <source>A setting or its value is not known here</source>
        <translation>このプログラムが知らない設定か値があります</translation>
    </message>
    <message>
        <source>A section that is referred to does not exist</source>
        <translation>参照している項目がありません</translation>
    </message>
    <message>
        <source>Sections or files refer to each other in a circle</source>
        <translation>項目やファイルがお互いを参照して、輪になっています</translation>
    </message>
    <message>
        <source>A file that belongs to the settings does not exist</source>
        <translation>設定の一部のファイルがありません</translation>
    </message>
    <message>
        <source>A file that belongs to the settings may not be read</source>
        <translation>設定の一部のファイルを読む権限がありません</translation>
    </message>
    <message>
        <source>The settings are too long; the rest was passed over</source>
        <translation>設定が長すぎるので、残りは読んでいません</translation>
    </message>
    <message>
        <source>IKEv2</source>
        <translation>IKEv2</translation>
    </message>
    <message>
        <source>IPsec with IKEv1</source>
        <translation>IKEv1 の IPsec</translation>
    </message>
    <message>
        <source>L2TP over IPsec</source>
        <translation>L2TP/IPsec</translation>
    </message>
    <message>
        <source>chosen by the system</source>
        <translation>システムが選ぶ</translation>
    </message>
    <message>
        <source>another VPN, or not shown</source>
        <translation>ほかの VPN、または表示されない</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between two ways to sign in that are both needed</comment>
        <translation> ＋ </translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>NetworkManager</source>
        <translation>NetworkManager</translation>
    </message>
    <message>
        <source>strongSwan</source>
        <translation>strongSwan</translation>
    </message>
    <message>
        <source>strongSwan or libreswan</source>
        <translation>strongSwan か libreswan</translation>
    </message>
    <message>
        <source>Apple configuration profile</source>
        <translation>Apple の構成プロファイル</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong: where</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>%1: this is no file of VPN settings that is known here.</source>
        <translation>%1：VPN の設定ファイルとして知られている形式ではありません。</translation>
    </message>
    <message>
        <source>%1: this file is too large for VPN settings.</source>
        <translation>%1：VPN の設定ファイルとしては大きすぎます。</translation>
    </message>
    <message>
        <source>%1: this is a binary property list. Convert it first: plutil -convert xml1 FILE</source>
        <translation>%1：バイナリ形式のプロパティリストです。先に変換してください：plutil -convert xml1 ファイル</translation>
    </message>
    <message>
        <source>%1: this profile is encrypted. Ask for one that is not.</source>
        <translation>%1：このプロファイルは暗号化されています。暗号化されていないものをもらってください。</translation>
    </message>
    <message>
        <source>%1: line %2 breaks the rules of such a file.</source>
        <translation>%1：%2 行目が、この形式の書き方に合っていません。</translation>
    </message>
    <message>
        <source>%1: this file is damaged.</source>
        <translation>%1：このファイルは壊れています。</translation>
    </message>
    <message>
        <source>%1: there is no VPN connection in this file.</source>
        <translation>%1：このファイルに VPN の接続はありません。</translation>
    </message>
    <message>
        <source>%1: the program gave no answer.</source>
        <translation>%1：プログラムの返事がありません。</translation>
    </message>
    <message>
        <source>%1: only an administrator may read this.</source>
        <translation>%1：管理者だけが読めます。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>another cause explains it</source>
        <translation>別の原因で説明できます</translation>
    </message>
    <message>
        <source>IKE is answered on both ports</source>
        <translation>両方のポートで IKE の応答があります</translation>
    </message>
    <message>
        <source>IKE is not answered, and silent stations leave open where it dies</source>
        <translation>IKE の応答がなく、黙っている中継点のため消える場所がわかりません</translation>
    </message>
    <message>
        <source>IKE comes as far as the host; its replies may be lost on their way back</source>
        <translation>IKE は相手まで届きます。帰りの応答が失われているかもしれません</translation>
    </message>
    <message>
        <source>IKE dies elsewhere on the path</source>
        <translation>IKE が消えるのは経路の別の場所です</translation>
    </message>
    <message>
        <source>the host itself answers for its IKE port</source>
        <translation>相手自身が IKE のポートについて答えています</translation>
    </message>
    <message>
        <source>IKE comes as far as everything else does</source>
        <translation>IKE はほかの通信と同じところまで届きます</translation>
    </message>
    <message>
        <source>the IKE ports were not measured to the end</source>
        <translation>IKE のポートを最後まで調べていません</translation>
    </message>
    <message>
        <source>no certificate was looked at</source>
        <translation>証明書を調べていません</translation>
    </message>
    <message>
        <source>no certificate could be read</source>
        <translation>読める証明書がありません</translation>
    </message>
    <message>
        <source>the certificates are valid by this computer&apos;s clock</source>
        <translation>このパソコンの時計では、証明書は有効です</translation>
    </message>
    <message>
        <source>a certificate is out of its time by this computer&apos;s clock, which was not compared</source>
        <translation>このパソコンの時計では証明書が期限外です。時計そのものは確かめていません</translation>
    </message>
    <message>
        <source>the certificates are valid; only this computer&apos;s clock says otherwise</source>
        <translation>証明書は有効です。違うと言うのは、このパソコンの時計だけです</translation>
    </message>
    <message>
        <source>the certificates are valid</source>
        <translation>証明書は有効です</translation>
    </message>
    <message>
        <source>a certificate begins or ends at about this moment</source>
        <translation>証明書の期限がちょうど今ごろです</translation>
    </message>
    <message>
        <source>the clocks that were asked disagree on the certificate</source>
        <translation>調べた時計によって、証明書の判断が分かれます</translation>
    </message>
    <message>
        <source>a certificate is out of its time, whatever clock is asked</source>
        <translation>どの時計で見ても、証明書が期限外です</translation>
    </message>
    <message>
        <source>no certificate with an address to ask was looked at</source>
        <translation>問い合わせ先のある証明書を調べていません</translation>
    </message>
    <message>
        <source>not every certificate could be looked up</source>
        <translation>問い合わせできない証明書がありました</translation>
    </message>
    <message>
        <source>each certificate can be looked up</source>
        <translation>どの証明書も問い合わせできます</translation>
    </message>
    <message>
        <source>the web in general does not answer</source>
        <translation>ウェブ全体の応答がありません</translation>
    </message>
    <message>
        <source>no list can be fetched, and nothing else from outside is heard</source>
        <translation>失効リストを取れず、外からの応答もほかにありません</translation>
    </message>
    <message>
        <source>a list that is out of date is all that can be fetched</source>
        <translation>取れるのは期限の切れた失効リストだけです</translation>
    </message>
    <message>
        <source>no address answers at which a certificate can be looked up, other traffic passes</source>
        <translation>証明書の問い合わせ先だけが応答せず、ほかの通信は通ります</translation>
    </message>
    <message>
        <source>the clock was not compared with another</source>
        <translation>時計をほかと比べていません</translation>
    </message>
    <message>
        <source>the clock is right to within five minutes</source>
        <translation>時計のずれは 5 分以内です</translation>
    </message>
    <message>
        <source>the clock is off by about five minutes, measured too coarsely to tell</source>
        <translation>時計が 5 分ほどずれていますが、測り方が粗く判断できません</translation>
    </message>
    <message>
        <source>one source says that the clock is wrong, another that it is right</source>
        <translation>時計が違うという答えと、合っているという答えがあります</translation>
    </message>
    <message>
        <source>the clock is off by more than five minutes</source>
        <translation>時計が 5 分を超えてずれています</translation>
    </message>
    <message>
        <source>no error code says that authentication failed</source>
        <translation>認証の失敗を示すエラーコードがありません</translation>
    </message>
    <message>
        <source>IKE is not answered on both ports</source>
        <translation>両方のポートでは IKE の応答がそろいません</translation>
    </message>
    <message>
        <source>the server does not take what the profile offers</source>
        <translation>サーバーは設定の内容を受け付けません</translation>
    </message>
    <message>
        <source>everything before authentication works, and the error code says that it failed</source>
        <translation>認証の前まではすべて動き、エラーコードが認証の失敗を示します</translation>
    </message>
    <message>
        <source>this computer refused to send to these ports once (EPERM), but not always</source>
        <translation>このパソコンがこれらのポートへの送信を一度断りました（EPERM）。いつもではありません</translation>
    </message>
    <message>
        <source>this computer refuses to send to these ports (EPERM)</source>
        <translation>このパソコンがこれらのポートへの送信を断ります（EPERM）</translation>
    </message>
    <message>
        <source>packets to both ports leave this computer</source>
        <translation>両方のポートへの通信がこのパソコンから出ていきます</translation>
    </message>
    <message>
        <source>sending to the IKE ports was not tried</source>
        <translation>IKE のポートへの送信を試していません</translation>
    </message>
    <message>
        <source>the local router refuses IKE by ICMP</source>
        <translation>手元のルーターが ICMP で IKE を断っています</translation>
    </message>
    <message>
        <source>the first station answers neutral packets, IKE&apos;s not</source>
        <translation>最初の中継点は普通の通信に答え、IKE には答えません</translation>
    </message>
    <message>
        <source>IKE is last answered by the local router; the next station answers neutral packets only</source>
        <translation>IKE に最後に答えるのは手元のルーターです。次の中継点は普通の通信にだけ答えます</translation>
    </message>
    <message>
        <source>a station behind the local network refuses IKE by ICMP</source>
        <translation>手元のネットワークの先の中継点が ICMP で IKE を断っています</translation>
    </message>
    <message>
        <source>IKE dies behind the local network while neutral packets go on</source>
        <translation>IKE は手元のネットワークの先で消え、普通の通信は進みます</translation>
    </message>
    <message>
        <source>the provider&apos;s entrance may drop IKE as well as the router</source>
        <translation>IKE を捨てたのは、ルーターかもしれず、プロバイダーの入口かもしれません</translation>
    </message>
    <message>
        <source>IKE is answered at the address that the system&apos;s resolver gave</source>
        <translation>いつもの名前サービスが答えたアドレスで、IKE の応答があります</translation>
    </message>
    <message>
        <source>no reference resolver was asked</source>
        <translation>比べるための名前サービスに聞いていません</translation>
    </message>
    <message>
        <source>the two resolvers&apos; answers cannot be compared</source>
        <translation>二つの名前サービスの答えを比べられません</translation>
    </message>
    <message>
        <source>the reference resolver does not know the name, as with a company&apos;s own</source>
        <translation>比べる側の名前サービスはこの名前を知りません。会社内だけの名前ではよくあることです</translation>
    </message>
    <message>
        <source>the address stands in the hosts file</source>
        <translation>アドレスは hosts ファイルに書かれています</translation>
    </message>
    <message>
        <source>both resolvers give the same answer</source>
        <translation>二つの名前サービスの答えは同じです</translation>
    </message>
    <message>
        <source>the system&apos;s resolver hides an address at which IKE is answered</source>
        <translation>IKE が応答するアドレスを、いつもの名前サービスが隠しています</translation>
    </message>
    <message>
        <source>the system&apos;s resolver hides the address that another one gives</source>
        <translation>ほかの名前サービスが答えるアドレスを、いつもの名前サービスが隠しています</translation>
    </message>
    <message>
        <source>the addresses differ, and IKE at the system&apos;s one was not measured</source>
        <translation>アドレスが違い、いつもの答えの側では IKE を測っていません</translation>
    </message>
    <message>
        <source>IKE is answered at the reference resolver&apos;s address and not at the system&apos;s one</source>
        <translation>比べる側のアドレスでは IKE の応答があり、いつもの側ではありません</translation>
    </message>
    <message>
        <source>the addresses differ, and IKE is answered at neither</source>
        <translation>アドレスが違い、どちらでも IKE の応答がありません</translation>
    </message>
    <message>
        <source>the two resolvers give different addresses</source>
        <translation>二つの名前サービスの答えるアドレスが違います</translation>
    </message>
    <message>
        <source>the host answered</source>
        <translation>相手が応答しました</translation>
    </message>
    <message>
        <source>the interfaces could not be read</source>
        <translation>ネットワークの状態を読めませんでした</translation>
    </message>
    <message>
        <source>no interface has a usable address</source>
        <translation>使えるアドレスがありません</translation>
    </message>
    <message>
        <source>this computer has no route to the server&apos;s address</source>
        <translation>サーバーのアドレスへの経路がこのパソコンにありません</translation>
    </message>
    <message>
        <source>no default route, and no resolver answers</source>
        <translation>外への経路がなく、名前サービスも応答しません</translation>
    </message>
    <message>
        <source>there is an address and a route</source>
        <translation>アドレスと経路があります</translation>
    </message>
    <message>
        <source>a reference resolver has an address for the name</source>
        <translation>比べる側の名前サービスは、この名前のアドレスを知っています</translation>
    </message>
    <message>
        <source>a resolver says NXDOMAIN</source>
        <translation>名前サービスが、その名前はないと答えました（NXDOMAIN）</translation>
    </message>
    <message>
        <source>the name has no address record</source>
        <translation>名前にアドレスが登録されていません</translation>
    </message>
    <message>
        <source>the name has an address</source>
        <translation>名前にアドレスがあります</translation>
    </message>
    <message>
        <source>no resolver gave an answer about the name</source>
        <translation>名前について答えた名前サービスがありません</translation>
    </message>
    <message>
        <source>a resolver answered</source>
        <translation>名前サービスが応答しました</translation>
    </message>
    <message>
        <source>the name look-up did not end</source>
        <translation>名前の問い合わせが終わりませんでした</translation>
    </message>
    <message>
        <source>without a way out no resolver can answer</source>
        <translation>外への経路がなければ、名前サービスは応答できません</translation>
    </message>
    <message>
        <source>all resolvers failed</source>
        <translation>すべての名前サービスが失敗しました</translation>
    </message>
    <message>
        <source>no resolver answered</source>
        <translation>応答した名前サービスがありません</translation>
    </message>
    <message>
        <source>control traffic comes back in time</source>
        <translation>比べるための通信は間に合って返ります</translation>
    </message>
    <message>
        <source>IKE comes back in time</source>
        <translation>IKE は間に合って返ります</translation>
    </message>
    <message>
        <source>IKE and control traffic both come back late</source>
        <translation>IKE も比べるための通信も、遅れて返ります</translation>
    </message>
    <message>
        <source>control traffic comes back late, IKE not at all</source>
        <translation>比べるための通信は遅れて返り、IKE は返りません</translation>
    </message>
    <message>
        <source>no round trip of control traffic was measured</source>
        <translation>比べるための通信の往復時間を測れていません</translation>
    </message>
    <message>
        <source>the profile cannot work as it is written</source>
        <translation>設定がこのままでは動きません</translation>
    </message>
    <message>
        <source>nothing in the profile keeps it from working</source>
        <translation>設定に、動かない理由はありません</translation>
    </message>
    <message>
        <source>no profile was chosen</source>
        <translation>VPN の設定が選ばれていません</translation>
    </message>
    <message>
        <source>the server was not asked with a profile</source>
        <translation>設定の内容でサーバーに問い合わせていません</translation>
    </message>
    <message>
        <source>the profile may use either version</source>
        <translation>設定はどちらの版も使えます</translation>
    </message>
    <message>
        <source>the server speaks the profile&apos;s version</source>
        <translation>サーバーは設定と同じ版を話します</translation>
    </message>
    <message>
        <source>the server did not answer in the profile&apos;s version</source>
        <translation>設定の版では、サーバーの応答がありません</translation>
    </message>
    <message>
        <source>the server takes IKEv1 and refuses everything in IKEv2</source>
        <translation>サーバーは IKEv1 を受け付け、IKEv2 をすべて断ります</translation>
    </message>
    <message>
        <source>the server takes IKEv2 and refuses everything in IKEv1</source>
        <translation>サーバーは IKEv2 を受け付け、IKEv1 をすべて断ります</translation>
    </message>
    <message>
        <source>the server took nothing in either version</source>
        <translation>サーバーはどちらの版も受け付けませんでした</translation>
    </message>
    <message>
        <source>IKE is not answered</source>
        <translation>IKE の応答がありません</translation>
    </message>
    <message>
        <source>IKE&apos;s loss was not measured</source>
        <translation>IKE の損失を測れていません</translation>
    </message>
    <message>
        <source>IKE&apos;s packets are not lost more often than a path may lose them</source>
        <translation>IKE の損失は、ふつうの回線の範囲です</translation>
    </message>
    <message>
        <source>IKE comes late, and what is late looks lost</source>
        <translation>IKE が遅れて返り、失われたように見えます</translation>
    </message>
    <message>
        <source>IKE&apos;s packets are lost; nothing else could be sent beside them</source>
        <translation>IKE が失われています。並べて比べる通信はできませんでした</translation>
    </message>
    <message>
        <source>control traffic of the same seconds gets through</source>
        <translation>同じ時間の、比べるための通信は届きます</translation>
    </message>
    <message>
        <source>IKE and control traffic are lost alike</source>
        <translation>IKE も比べるための通信も、同じように失われます</translation>
    </message>
    <message>
        <source>control traffic is lost as well, as far as can be told</source>
        <translation>わかる範囲では、比べるための通信も失われます</translation>
    </message>
    <message>
        <source>too few packets to tell IKE&apos;s loss from that of control traffic</source>
        <translation>数が少なく、IKE と比べるための通信との差を判断できません</translation>
    </message>
    <message>
        <source>IKE is late on the way already, and neutral packets are not</source>
        <translation>IKE は途中ですでに遅れ、普通の通信は遅れません</translation>
    </message>
    <message>
        <source>IKE is held back inside the local network, or by it</source>
        <translation>IKE は手元のネットワークの中か出口で遅らされています</translation>
    </message>
    <message>
        <source>IKE&apos;s replies may be held back on their way</source>
        <translation>IKE の応答が、帰り道で遅らされているかもしれません</translation>
    </message>
    <message>
        <source>IKE is lost far more often than control traffic of the same seconds</source>
        <translation>同じ時間の、比べるための通信よりずっと多く IKE が失われます</translation>
    </message>
    <message>
        <source>control traffic is lost as well</source>
        <translation>比べるための通信も失われます</translation>
    </message>
    <message>
        <source>a large IKE message was answered</source>
        <translation>大きな IKE のメッセージに応答がありました</translation>
    </message>
    <message>
        <source>large IKE messages were not measured to the end</source>
        <translation>大きな IKE のメッセージを最後まで測れていません</translation>
    </message>
    <message>
        <source>small messages are lost as well, and a large one is lost twice as easily</source>
        <translation>小さなメッセージも失われます。大きなものは倍失われやすくなります</translation>
    </message>
    <message>
        <source>fragments of IKE and of ICMP echo alike are never answered, small ones are</source>
        <translation>分割された通信は IKE も ICMP も応答がなく、小さなものには応答があります</translation>
    </message>
    <message>
        <source>small IKE messages are answered, large ones never</source>
        <translation>小さな IKE のメッセージには応答があり、大きなものには一度もありません</translation>
    </message>
    <message>
        <source>not everything that could reach the host was tried to the end</source>
        <translation>相手に届く方法を、最後まで全部は試していません</translation>
    </message>
    <message>
        <source>IKE dies earlier than the other packets; what the host does cannot be seen</source>
        <translation>IKE がほかの通信より手前で消え、相手の様子が見えません</translation>
    </message>
    <message>
        <source>a router behind the local network says unreachable</source>
        <translation>手元のネットワークの先のルーターが、届かないと答えています</translation>
    </message>
    <message>
        <source>stations behind the local network answer, the host answers nothing</source>
        <translation>手元のネットワークの先の中継点は応答し、相手は何にも応答しません</translation>
    </message>
    <message>
        <source>nothing answers, but neither do the stations before the server</source>
        <translation>何も応答しませんが、サーバーの手前の中継点も応答しません</translation>
    </message>
    <message>
        <source>the host is reached, IKE gets as far as the last station and is not answered</source>
        <translation>相手には届きます。IKE は最後の中継点まで進み、応答がありません</translation>
    </message>
    <message>
        <source>nothing else reaches the host either</source>
        <translation>ほかの通信も相手に届きません</translation>
    </message>
    <message>
        <source>the host sends ICMP port unreachable</source>
        <translation>相手が ICMP でポートに届かないと答えています</translation>
    </message>
    <message>
        <source>an IKE service answers</source>
        <translation>IKE のサービスが応答しています</translation>
    </message>
    <message>
        <source>the host says neither that something nor that nothing listens</source>
        <translation>相手は、待ち受けがあるともないとも言いません</translation>
    </message>
    <message>
        <source>IKE is answered in time</source>
        <translation>IKE の応答は間に合っています</translation>
    </message>
    <message>
        <source>IKE is answered late, and nothing shows how fast the path is</source>
        <translation>IKE の応答が遅れますが、回線の速さがわかりません</translation>
    </message>
    <message>
        <source>IKE is late before it comes to the server, and other packets are not</source>
        <translation>IKE はサーバーの手前で遅れ、ほかの通信は遅れません</translation>
    </message>
    <message>
        <source>the host answers control traffic fast and IKE late</source>
        <translation>相手は比べるための通信に早く、IKE に遅く答えます</translation>
    </message>
    <message>
        <source>control traffic is late as well</source>
        <translation>比べるための通信も遅れます</translation>
    </message>
    <message>
        <source>no profile that needs a service of this system</source>
        <translation>このパソコンのサービスを使う設定が選ばれていません</translation>
    </message>
    <message>
        <source>the program behind the profile runs</source>
        <translation>設定を使うプログラムは動いています</translation>
    </message>
    <message>
        <source>the system says that the service runs</source>
        <translation>サービスは動いているとシステムが答えています</translation>
    </message>
    <message>
        <source>the service is being started</source>
        <translation>サービスは起動の途中です</translation>
    </message>
    <message>
        <source>no such service is installed, or the system does not tell</source>
        <translation>そのサービスが入っていないか、システムが答えません</translation>
    </message>
    <message>
        <source>somebody holds a port, who may do the service&apos;s work</source>
        <translation>ポートを使っているものがあり、サービスの役をしているかもしれません</translation>
    </message>
    <message>
        <source>the system says that the profile&apos;s service does not run, and no process of it is seen</source>
        <translation>設定のサービスは動いていないとシステムが答え、そのプログラムも見えません</translation>
    </message>
    <message>
        <source>no other program holds the IKE ports of this computer</source>
        <translation>このパソコンの IKE のポートを、ほかのプログラムは使っていません</translation>
    </message>
    <message>
        <source>who holds the IKE ports of this computer was not read</source>
        <translation>このパソコンの IKE のポートを誰が使っているか、読めていません</translation>
    </message>
    <message>
        <source>no profile that needs the IKE ports of this computer</source>
        <translation>このパソコンの IKE のポートを使う設定が選ばれていません</translation>
    </message>
    <message>
        <source>another program holds these ports</source>
        <translation>別のプログラムがこれらのポートを使っています</translation>
    </message>
    <message>
        <source>a VPN service runs, and it may be the one that holds the ports</source>
        <translation>VPN のサービスが動いていて、ポートを使うのはそれかもしれません</translation>
    </message>
    <message>
        <source>somebody holds these ports; this system hides what runs on it</source>
        <translation>ポートを使っているものがありますが、このシステムでは何が動いているか見えません</translation>
    </message>
    <message>
        <source>somebody holds these ports, and no VPN daemon runs</source>
        <translation>ポートを使っているものがあり、VPN のサービスは動いていません</translation>
    </message>
    <message>
        <source>the profile is none of Windows</source>
        <translation>設定は Windows のものではありません</translation>
    </message>
    <message>
        <source>Windows chooses the kind of VPN when it connects</source>
        <translation>VPN の種類は、接続のときに Windows が選びます</translation>
    </message>
    <message>
        <source>the profile does not use L2TP</source>
        <translation>設定は L2TP を使いません</translation>
    </message>
    <message>
        <source>whether the server is behind an address translator was not measured</source>
        <translation>サーバーがアドレス変換（NAT）の後ろにあるか、測れていません</translation>
    </message>
    <message>
        <source>the server is not behind an address translator</source>
        <translation>サーバーはアドレス変換（NAT）の後ろにありません</translation>
    </message>
    <message>
        <source>Windows is not set up to reach an L2TP server behind an address translator</source>
        <translation>Windows が、アドレス変換（NAT）の後ろの L2TP サーバーにつながる設定になっていません</translation>
    </message>
    <message>
        <source>Windows is set up for it</source>
        <translation>Windows はその設定になっています</translation>
    </message>
    <message>
        <source>the error code fits, and Windows&apos; setting is not known here</source>
        <translation>エラーコードは合いますが、Windows の設定値がここではわかりません</translation>
    </message>
    <message>
        <source>Windows&apos; setting is not known here</source>
        <translation>Windows の設定値がここではわかりません</translation>
    </message>
    <message>
        <source>the check page came back as its owner sends it</source>
        <translation>確認用のページは、持ち主が送るとおりに返りました</translation>
    </message>
    <message>
        <source>no check page was asked for, or it did not answer</source>
        <translation>確認用のページに問い合わせていないか、応答がありません</translation>
    </message>
    <message>
        <source>a page was seen, but IKE gets past it</source>
        <translation>別のページが出ましたが、IKE はその先へ進めます</translation>
    </message>
    <message>
        <source>what the system says is older than the connection&apos;s end</source>
        <translation>システムの答えは、接続が切れる前のものです</translation>
    </message>
    <message>
        <source>a sign-in page was seen, though some other traffic gets past it</source>
        <translation>ログインのページが出ましたが、ほかの通信の一部はその先へ進めます</translation>
    </message>
    <message>
        <source>another page came back in place of the check page</source>
        <translation>確認用のページの代わりに、別のページが返りました</translation>
    </message>
    <message>
        <source>the system&apos;s own check has met a sign-in page</source>
        <translation>システム自身の確認が、ログインのページに出会っています</translation>
    </message>
    <message>
        <source>the server takes what the profile offers</source>
        <translation>サーバーは設定の内容を受け付けます</translation>
    </message>
    <message>
        <source>the server&apos;s reply does not speak of proposals</source>
        <translation>サーバーの応答は、暗号の組み合わせについて何も言いません</translation>
    </message>
    <message>
        <source>the server refuses the profile&apos;s proposals and takes others</source>
        <translation>サーバーは設定の暗号の組み合わせを断り、ほかのものを受け付けます</translation>
    </message>
    <message>
        <source>the server chose a suite</source>
        <translation>サーバーは暗号の組み合わせを選びました</translation>
    </message>
    <message>
        <source>the server&apos;s replies do not speak of proposals</source>
        <translation>サーバーの応答は、暗号の組み合わせについて何も言いません</translation>
    </message>
    <message>
        <source>the server refuses even a wide choice of suites</source>
        <translation>幅広い暗号の組み合わせを、サーバーはすべて断ります</translation>
    </message>
    <message>
        <source>a sign-in page answers for everything beyond it</source>
        <translation>その先のことは、ログインのページが代わりに答えています</translation>
    </message>
    <message>
        <source>it was measured at an address that is not the server&apos;s</source>
        <translation>サーバーのものではないアドレスで測った結果です</translation>
    </message>
</context>
<context>
    <name>Reasoning</name>
    <message>
        <source>proven</source>
        <translation>確かめました</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>ありえます</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>違います</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>わかりません</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>cause, conclusion, reason</comment>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>addresses inside your own network</source>
        <translation>お使いのネットワークの中のアドレス</translation>
    </message>
    <message>
        <source>public addresses, cut to the provider&apos;s part</source>
        <translation>公開アドレス（プロバイダーの部分だけ残しました）</translation>
    </message>
    <message>
        <source>device (MAC) addresses</source>
        <translation>機器のアドレス（MAC アドレス）</translation>
    </message>
    <message>
        <source>user names</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>names of this computer</source>
        <translation>このパソコンの名前</translation>
    </message>
    <message>
        <source>paths of personal folders</source>
        <translation>個人フォルダーの場所</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>names in certificates</source>
        <translation>証明書の中の名前</translation>
    </message>
</context>
<context>
    <name>ReportError</name>
    <message>
        <source>This file is too large for a report. Choose the file that this program saved.</source>
        <translation>報告書としては大きすぎるファイルです。このプログラムが保存したファイルを選んでください。</translation>
    </message>
    <message>
        <source>This file cannot be read as a report. Ask for the file once more.</source>
        <translation>報告書として読み取れないファイルです。ファイルをもう一度もらってください。</translation>
    </message>
    <message>
        <source>This file cannot be read as a report; it is damaged at %1. Ask for the file once more.</source>
        <translation>報告書として読み取れません。%1 のところが壊れています。ファイルをもう一度もらってください。</translation>
    </message>
    <message>
        <source>This file is no report of this program. Choose the JSON file that it saved.</source>
        <translation>このプログラムの報告書ではありません。このプログラムが保存した JSON ファイルを選んでください。</translation>
    </message>
    <message>
        <source>This report has a form that this version does not know (%1). Use a newer version of the program.</source>
        <translation>この版では読めない形の報告書です（%1）。新しい版のプログラムを使ってください。</translation>
    </message>
    <message>
        <source>This report is incomplete: %1 is missing. Ask for the file once more.</source>
        <translation>報告書に足りないところがあります。%1 がありません。ファイルをもう一度もらってください。</translation>
    </message>
    <message>
        <source>This report holds something that cannot be, at %1. Ask for the file once more.</source>
        <translation>報告書の %1 に、ありえない値が入っています。ファイルをもう一度もらってください。</translation>
    </message>
</context>
<context>
    <name>Settle</name>
    <message>
        <source>Check once more and let it run to its end. This time it was stopped early.</source>
        <translation>もう一度、最後まで調べてください。今回は途中で止まりました。</translation>
    </message>
    <message>
        <source>Check once over another network, such as your phone&apos;s hotspot. If the VPN answers there, the cause lies in your network or at your provider. If it does not, look at the server.</source>
        <translation>スマートフォンのテザリングなど、別の回線で一度調べてください。そこで VPN の応答があれば、原因はいつもの回線かプロバイダーにあります。応答がなければ、サーバー側を見てもらいます。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether these packets arrive there. The report names their time and ports.</source>
        <translation>サーバーの管理者に、この通信が届いているか聞いてください。時刻とポート番号はレポートにあります。</translation>
    </message>
    <message>
        <source>Check once with your VPN&apos;s own settings chosen. Only then can they be compared with what the server accepts.</source>
        <translation>お使いの VPN の設定を選んで、もう一度調べてください。サーバーが受け付ける内容と比べられるようになります。</translation>
    </message>
    <message>
        <source>Check again at another hour. If the numbers are better then, the line was busy.</source>
        <translation>時間をおいて、もう一度調べてください。数字が良くなれば、回線が混んでいたことになります。</translation>
    </message>
    <message>
        <source>Have the helpdesk check once with a second name service to compare (tsunagu-cli with --reference-resolver). If it gives another address, the usual one is wrong.</source>
        <translation>ヘルプデスクに、別の名前サービス（DNS）と比べる検査を頼んでください（tsunagu-cli の --reference-resolver）。答えが違えば、いつもの名前サービスが間違っています。</translation>
    </message>
</context>
<context>
    <name>SpokenDigit</name>
    <message>
        <source>zero</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>one</source>
        <translation>いち</translation>
    </message>
    <message>
        <source>two</source>
        <translation>に</translation>
    </message>
    <message>
        <source>three</source>
        <translation>さん</translation>
    </message>
    <message>
        <source>four</source>
        <translation>よん</translation>
    </message>
    <message>
        <source>five</source>
        <translation>ご</translation>
    </message>
    <message>
        <source>six</source>
        <translation>ろく</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>なな</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>はち</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>きゅう</translation>
    </message>
</context>
<context>
    <name>StationText</name>
    <message>
        <source>Its address</source>
        <translation>自分の住所（IP アドレス）</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Sends through (gateway)</source>
        <translation>出口（ゲートウェイ）</translation>
    </message>
    <message>
        <source>Lets VPN packets out</source>
        <translation>VPN の通信を外へ出せるか</translation>
    </message>
    <message>
        <source>Address changed on the way (NAT)</source>
        <translation>途中での住所の書きかえ（NAT）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所（IP アドレス）</translation>
    </message>
    <message>
        <source>Station on the way</source>
        <translation>途中の中継所</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>%1 番目</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往復の時間</translation>
    </message>
    <message>
        <source>What answered</source>
        <translation>答えたもの</translation>
    </message>
    <message>
        <source>It sent test packets back to us (ICMP)</source>
        <translation>試しの通信を送り返してきました（ICMP）</translation>
    </message>
    <message>
        <source>VPN on UDP 500</source>
        <translation>VPN の入口（UDP 500）</translation>
    </message>
    <message>
        <source>VPN on UDP 4500</source>
        <translation>VPN の入口（UDP 4500）</translation>
    </message>
    <message>
        <source>gets as far as here</source>
        <translation>ここまで届いています</translation>
    </message>
    <message>
        <source>was last seen at station %1</source>
        <translation>最後に見えたのは %1 番目の中継所です</translation>
    </message>
    <message>
        <source>Wants you to sign in first</source>
        <translation>先にサインインを求めています</translation>
    </message>
    <message>
        <source>got as far as the server</source>
        <translation>サーバーまで届きました</translation>
    </message>
    <message>
        <source>last seen at station %1</source>
        <translation>最後に見えたのは %1 番目の中継所</translation>
    </message>
    <message>
        <source>seen at no station</source>
        <translation>どの中継所でも見えません</translation>
    </message>
    <message>
        <source>Stations behind it</source>
        <translation>その先の中継所</translation>
    </message>
    <message>
        <source>Other packets</source>
        <translation>ほかの通信</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>%1で返事</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>返事あり</translation>
    </message>
    <message>
        <source>refused in %1, which is an answer</source>
        <translation>%1で断りの返事（届いています）</translation>
    </message>
    <message>
        <source>refused, which is an answer</source>
        <translation>断りの返事（届いています）</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>届きません</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>返事なし</translation>
    </message>
    <message>
        <source>%1 of %2 came back</source>
        <comment>packets</comment>
        <translation>%2 個のうち %1 個が戻りました</translation>
    </message>
    <message>
        <source>Ping (ICMP echo)</source>
        <translation>ピング（ICMP エコー）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>TelephoneText</name>
    <message>
        <source>Error code %1: %2.</source>
        <comment>number and name; meaning</comment>
        <translation>エラーコード %1：%2。</translation>
    </message>
    <message>
        <source>Error code %1.</source>
        <translation>エラーコード %1。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a cause in a few words</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Place: %1.</source>
        <translation>場所：%1。</translation>
    </message>
    <message>
        <source>Confidence: %1.</source>
        <translation>確かさ：%1。</translation>
    </message>
    <message>
        <source>No error code was typed in.</source>
        <translation>エラーコードは入力されていません。</translation>
    </message>
    <message>
        <source>An error code was typed in that the telephone code cannot carry: ask for it.</source>
        <translation>電話コードでは伝えられないエラーコードが入力されています。どのコードか聞いてください。</translation>
    </message>
    <message>
        <source>This text is too long to look for a telephone code in it. Type in the 16 digits alone.</source>
        <translation>文章が長すぎて、電話コードを探せません。16 けたの数字だけを入力してください。</translation>
    </message>
    <message>
        <source>There is no digit here. A telephone code is 16 digits.</source>
        <translation>数字がありません。電話コードは 16 けたの数字です。</translation>
    </message>
    <message>
        <source>“%1” is not a digit. A telephone code is 16 digits.</source>
        <translation>「%1」は数字ではありません。電話コードは 16 けたの数字です。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n digits are here. A telephone code has 16: ask for all groups.</source>
        <translation>
            <numerusform>%n けたしかありません。電話コードは 16 けたです。4 つの組をすべて聞いてください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n digits here. A telephone code has 16: is a group there twice?</source>
        <translation>
            <numerusform>%n けたあります。電話コードは 16 けたです。同じ組が 2 回入っていませんか。</numerusform>
        </translation>
    </message>
    <message>
        <source>These digits do not belong together: one was misheard, or two were swapped. Have the code read out again, group by group.</source>
        <translation>この数字の並びには、まちがいがあります。どれかを聞きまちがえたか、となりどうしが入れかわっています。もう一度、4 けたずつ読んでもらってください。</translation>
    </message>
    <message>
        <source>This telephone code was made by another version of the program (code version %1). A newer Tsunagu can read it.</source>
        <translation>この電話コードは、別の版のプログラムで作られています（コードの版 %1）。新しい版の Tsunagu なら読めます。</translation>
    </message>
    <message>
        <source>The digits are sound, but say something that this version does not know. A newer Tsunagu can read it.</source>
        <translation>数字に誤りはありませんが、この版が知らない内容です。新しい版の Tsunagu なら読めます。</translation>
    </message>
</context>
<context>
    <name>TimingView</name>
    <message>
        <source>%1 lost (%2 of %3)</source>
        <comment>share, packets</comment>
        <translation>%1が失われました（%3 個のうち %2 個）</translation>
    </message>
    <message>
        <source>, 95% interval %1 to %2</source>
        <translation>、95% の区間は %1 から %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央の値 %1</translation>
    </message>
    <message>
        <source>shortest %1, median %2, longest %3</source>
        <translation>最短 %1、中央の値 %2、最長 %3</translation>
    </message>
    <message>
        <source>Other traffic (ping)</source>
        <translation>ほかの通信（ピング）</translation>
    </message>
    <message>
        <source>Other traffic (TCP)</source>
        <translation>ほかの通信（TCP）</translation>
    </message>
    <message>
        <source>Other traffic</source>
        <translation>ほかの通信</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>kind of packets, what they met</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1, round trip: %2.</source>
        <comment>kind of packets, times</comment>
        <translation>%1の往復の時間：%2。</translation>
    </message>
    <message>
        <source>VPN (UDP %1)</source>
        <translation>VPN（UDP %1）</translation>
    </message>
    <message>
        <source>Lost packets, in percent</source>
        <translation>失われた割合（%）</translation>
    </message>
    <message>
        <source>Round trip, in milliseconds</source>
        <translation>往復の時間（ミリ秒）</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>By cause</source>
        <translation>原因ごと</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>場所ごと</translation>
    </message>
    <message>
        <source>By provider&apos;s network</source>
        <translation>通信会社のネットワークごと</translation>
    </message>
    <message>
        <source>By server</source>
        <translation>サーバーごと</translation>
    </message>
    <message>
        <source>By error code</source>
        <translation>エラー番号ごと</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>報告の数：%1</translation>
    </message>
    <message>
        <source>From %1 to %2 (times in %3)</source>
        <translation>期間：%1から%2まで（時刻は%3）</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>読めなかったもの：%1</translation>
    </message>
    <message>
        <source>Copies of another file, not counted: %1</source>
        <translation>同じ内容のファイル（数えません）：%1</translation>
    </message>
    <message>
        <source>Links, not followed: %1</source>
        <translation>リンク（たどりません）：%1</translation>
    </message>
    <message>
        <source>From computers whose clock is ahead: %1</source>
        <translation>時計が進んでいるパソコンからのもの：%1</translation>
    </message>
    <message>
        <source>Left out of the tables, because they have too many different values: %1</source>
        <translation>値の種類が多すぎて表に入らないもの：%1</translation>
    </message>
    <message>
        <source>Not all files were read.</source>
        <translation>すべてのファイルは読んでいません。</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>目立つこと</translation>
    </message>
    <message>
        <source>Nothing. No cause has become more frequent lately.</source>
        <translation>ありません。最近増えた原因はありません。</translation>
    </message>
    <message>
        <source>%1 reports from the provider&apos;s network %2 since %3: %4.</source>
        <translation>通信会社のネットワーク%2から、%3以降に%1件：%4。</translation>
    </message>
    <message>
        <source>%1 reports about the server %2 since %3: %4.</source>
        <translation>サーバー%2について、%3以降に%1件：%4。</translation>
    </message>
    <message>
        <source>%1 reports from various networks and servers since %2: %3.</source>
        <translation>さまざまなネットワークとサーバーから、%2以降に%1件：%3。</translation>
    </message>
    <message>
        <source>There are no earlier reports to compare with.</source>
        <translation>比べられる前の報告はありません。</translation>
    </message>
    <message>
        <source>At the earlier pace it would be at most one.</source>
        <translation>それまでの割合なら、多くても1件です。</translation>
    </message>
    <message>
        <source>At the earlier pace it would be about %1.</source>
        <translation>それまでの割合なら、約%1件です。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最後は%1</translation>
    </message>
    <message>
        <source>By hour (the latest)</source>
        <translation>時間ごと（新しいもの）</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読めなかったもの</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, then what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>on your side and on the server&apos;s side</source>
        <comment>NAT</comment>
        <translation>こちら側とサーバー側</translation>
    </message>
    <message>
        <source>on your side</source>
        <comment>NAT</comment>
        <translation>こちら側</translation>
    </message>
    <message>
        <source>on the server&apos;s side</source>
        <comment>NAT</comment>
        <translation>サーバー側</translation>
    </message>
    <message numerus="yes">
        <source>%n stations</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>the name service does not answer</source>
        <translation>名前を調べる係が答えません</translation>
    </message>
    <message>
        <source>the name service reports a failure</source>
        <translation>名前を調べる係が失敗を返しました</translation>
    </message>
    <message>
        <source>the name service works and does not know the name</source>
        <translation>名前を調べる係は働いていて、その名前を知りません</translation>
    </message>
    <message>
        <source>an answer takes %1</source>
        <translation>返事に %1かかります</translation>
    </message>
    <message>
        <source>there is an address, but no way out</source>
        <translation>アドレスはありますが、外への道がありません</translation>
    </message>
    <message>
        <source>this computer has no usable address</source>
        <translation>使えるアドレスがありません</translation>
    </message>
    <message>
        <source>this computer itself refused to send to %1</source>
        <translation>このパソコン自身が %1 への送信を止めました</translation>
    </message>
    <message>
        <source>the server itself said that nothing listens there</source>
        <translation>サーバー自身が「ここでは受け付けていません」と答えました</translation>
    </message>
    <message>
        <source>nothing that was sent reached the server</source>
        <translation>送ったものがどれもサーバーに届きません</translation>
    </message>
    <message>
        <source>the VPN&apos;s entrance answered in %1</source>
        <translation>VPN の入口が %1で答えました</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>このパソコン</translation>
    </message>
    <message>
        <source>your own network (router, Wi-Fi)</source>
        <translation>お手元のネットワーク（ルーターや Wi-Fi）</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>the VPN server&apos;s side</source>
        <translation>VPN サーバー側</translation>
    </message>
    <message>
        <source>place not known</source>
        <translation>場所は分かりません</translation>
    </message>
    <message>
        <source>certain</source>
        <comment>confidence</comment>
        <translation>確実</translation>
    </message>
    <message>
        <source>high</source>
        <comment>confidence</comment>
        <translation>高い</translation>
    </message>
    <message>
        <source>low</source>
        <comment>confidence</comment>
        <translation>低い</translation>
    </message>
    <message numerus="yes">
        <source>%n other causes were ruled out</source>
        <translation>
            <numerusform>ほかの原因 %n 件は、ちがうと分かりました</numerusform>
        </translation>
    </message>
    <message>
        <source>OK</source>
        <comment>status</comment>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>status</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>status</comment>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>status</comment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <comment>status</comment>
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>%n causes remain possible</source>
        <translation>
            <numerusform>%n 件の原因が残っています</numerusform>
        </translation>
    </message>
    <message>
        <source>only packets to %1 do not get past station %2</source>
        <comment>ports</comment>
        <translation>%1 だけが %2 番目の中継所の先へ進みません</translation>
    </message>
    <message>
        <source>other traffic reaches the server in %1, but there is no answer on %2</source>
        <comment>ports</comment>
        <translation>ほかの通信は %1でサーバーに届きます。%2 だけ返事がありません</translation>
    </message>
    <message>
        <source>there is no answer on %1</source>
        <comment>ports</comment>
        <translation>%1 の返事がありません</translation>
    </message>
    <message>
        <source>somebody on this computer holds %1</source>
        <comment>ports</comment>
        <translation>このパソコンの何かのプログラムが %1 を使っています</translation>
    </message>
    <message>
        <source>the program %1 holds %2</source>
        <comment>ports</comment>
        <translation>プログラム %1 が %2 を使っています</translation>
    </message>
    <message>
        <source>the system says that %1 does not run</source>
        <translation>%1 が動いていないと、システムが答えました</translation>
    </message>
    <message>
        <source>all that can be checked works, and the error code speaks of authentication</source>
        <translation>調べられるところはすべて正常で、エラーコードは本人確認の失敗を表しています</translation>
    </message>
</context>
<context>
    <name>tsunagu::CheckPage</name>
    <message>
        <source>See the result</source>
        <translation>結果を見る</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止める</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>調べた割合</translation>
    </message>
    <message>
        <source>Show the details (what was sent where)</source>
        <translation>くわしく見る（送った相手と中身）</translation>
    </message>
    <message>
        <source>Check again from the start</source>
        <translation>はじめから調べなおす</translation>
    </message>
    <message>
        <source>being checked now</source>
        <translation>調べています</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待っています</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>止めています。</translation>
    </message>
    <message>
        <source>What was measured so far is kept.</source>
        <translation>ここまでの結果は残ります。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>調べるのを止めました。</translation>
    </message>
    <message>
        <source>The check is done.</source>
        <translation>調べ終わりました。</translation>
    </message>
    <message>
        <source>We are checking.</source>
        <translation>調べています。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) at most. You can stop at any time; what was measured so far is kept.</source>
        <translation>
            <numerusform>長くても %n 秒です。いつでも止められます。ここまでの結果は残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left. You can stop at any time; what was measured so far is kept.</source>
        <translation>
            <numerusform>あと %n 秒ほどです。いつでも止められます。ここまでの結果は残ります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::CodeView</name>
    <message>
        <source>What stands behind it</source>
        <translation>くわしい説明</translation>
    </message>
    <message>
        <source>Possible causes, the most frequent first</source>
        <translation>考えられる原因（多い順）</translation>
    </message>
</context>
<context>
    <name>tsunagu::CompareView</name>
    <message>
        <source>Before  %1</source>
        <comment>the earlier check; %1 is its time</comment>
        <translation>前  %1</translation>
    </message>
    <message>
        <source>Now  %1</source>
        <comment>the check just made; %1 is its time</comment>
        <translation>今  %1</translation>
    </message>
</context>
<context>
    <name>tsunagu::ConsentPage</name>
    <message>
        <source>Start the check</source>
        <translation>調べる</translation>
    </message>
    <message>
        <source>May we send a few test packets?</source>
        <translation>テスト用の小さなデータを送ってもよいですか。</translation>
    </message>
    <message numerus="yes">
        <source>The check takes %n second(s) at most. You can stop it at any time.</source>
        <translation>
            <numerusform>調べる時間は、長くても %n 秒です。いつでも止められます。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is sent</source>
        <translation>送るもの</translation>
    </message>
    <message>
        <source>To %1: greetings as every VPN sends them, before any password (UDP %2 and %3)</source>
        <translation>%1 へ：VPN が最初に送るあいさつ。パスワードを送る前の段階です（UDP %2 と %3）</translation>
    </message>
    <message>
        <source>To %1: short calls that only ask whether it is there, to learn how far they get (ICMP, TCP and UDP)</source>
        <translation>%1 へ：そこにいるかを聞くだけの短い呼びかけ。どこまで届くかを調べます（ICMP、TCP、UDP）</translation>
    </message>
    <message>
        <source>To the name service of your network: the question for the address of %1 (DNS)</source>
        <translation>お使いのネットワークの名前を調べる係（DNS）へ：%1 のアドレスの質問</translation>
    </message>
    <message>
        <source>This is not sent</source>
        <translation>送らないもの</translation>
    </message>
    <message>
        <source>Your user name and your password: they are not needed, and we do not ask for them.</source>
        <translation>ユーザー名とパスワード：必要ないので、お聞きしません。</translation>
    </message>
    <message>
        <source>Your files, your history, the names of the programs that you use.</source>
        <translation>ファイル、履歴、お使いのプログラムの名前。</translation>
    </message>
    <message>
        <source>Anything to us or to anybody else: the result stays on this computer.</source>
        <translation>わたしたちやほかの人へは何も送りません。結果はこのパソコンに残ります。</translation>
    </message>
    <message>
        <source>To the time server and the check page that this computer is set up to ask, if it is: the time (SNTP), and whether a sign-in page comes instead (HTTP)</source>
        <translation>このパソコンに決めてある時刻サーバーと確認用のページへ（あるときだけ）：今の時刻（SNTP）と、ログインのページが出るかどうか（HTTP）の質問</translation>
    </message>
    <message>
        <source>To %1: the encryption methods of the setting &quot;%2&quot;, to see whether the server takes them. No password and no key is among them.</source>
        <translation>%1 へ：設定「%2」にある暗号の方式（サーバーが受け付けるかを調べます。パスワードや鍵は入りません）</translation>
    </message>
    <message>
        <source>To the addresses at which your VPN&apos;s certificates say that they can be looked up, if there are any: whether they were withdrawn (HTTP)</source>
        <translation>VPN の証明書（電子の身分証）に「確かめる先」が書いてあれば、そこへ：証明書が無効になっていないか（HTTP）</translation>
    </message>
    <message>
        <source>On this computer: a look at its network and firewall settings, its VPN services and your VPN&apos;s certificates. Nothing is changed.</source>
        <translation>このパソコンの中：ネットワークとファイアウォールの設定、VPN のサービス（裏で動くプログラム）、VPN の証明書を見るだけです。何も変えません。</translation>
    </message>
</context>
<context>
    <name>tsunagu::DialogueView</name>
    <message>
        <source>You</source>
        <comment>in a round picture; one or two letters in Japanese</comment>
        <translation>初</translation>
    </message>
    <message>
        <source>Beginner</source>
        <comment>who speaks</comment>
        <translation>IT初心者</translation>
    </message>
    <message>
        <source>Beginner asks</source>
        <translation>IT初心者の質問</translation>
    </message>
    <message>
        <source>Ex</source>
        <comment>expert, in a round picture; one letter in Japanese</comment>
        <translation>専</translation>
    </message>
    <message>
        <source>Expert</source>
        <comment>who speaks</comment>
        <translation>IT専門家</translation>
    </message>
    <message>
        <source>Expert answers</source>
        <translation>IT専門家の答え</translation>
    </message>
    <message numerus="yes">
        <source>More questions and answers (%n)</source>
        <translation>
            <numerusform>ほかの質問と答え（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::FixPage</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>I did it, test again</source>
        <translation>やってみたので、もう一度調べる</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止める</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>次の手順を見る</translation>
    </message>
    <message>
        <source>Next: how to keep it working</source>
        <translation>次へ：これからのために</translation>
    </message>
    <message>
        <source>Let us try one thing at a time.</source>
        <translation>1 つずつ試しましょう。</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>調べた割合</translation>
    </message>
    <message>
        <source>Test once more</source>
        <translation>もう一度調べる</translation>
    </message>
    <message>
        <source>Show the new result</source>
        <translation>新しい結果を見る</translation>
    </message>
    <message>
        <source>Leave this step out</source>
        <translation>この手順をとばす</translation>
    </message>
    <message>
        <source>This is step %1 of %2. When it is done, we test again.</source>
        <translation>%2 つのうち %1 つ目です。終わったら、もう一度調べます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>Open the settings: %1</source>
        <translation>設定を開く：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long a step takes</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Can be undone</source>
        <translation>✓ 元に戻せます</translation>
    </message>
    <message>
        <source>! Cannot be undone</source>
        <translation>! 元に戻せません</translation>
    </message>
    <message>
        <source>! Ask a specialist first</source>
        <translation>! 先に専門家に聞いてください</translation>
    </message>
    <message>
        <source>In the router&apos;s settings</source>
        <translation>ルーターの設定</translation>
    </message>
    <message>
        <source>We are checking again.</source>
        <translation>もう一度調べています。</translation>
    </message>
    <message>
        <source>✓ The way for the VPN is free now.</source>
        <translation>✓ VPN の道が通じました。</translation>
    </message>
    <message>
        <source>Try to connect your VPN.</source>
        <translation>VPN をつないでみてください。</translation>
    </message>
    <message>
        <source>! This step has not helped yet.</source>
        <translation>! まだ直っていません。</translation>
    </message>
    <message>
        <source>Go on with the next step.</source>
        <translation>次の手順へ進んでください。</translation>
    </message>
    <message>
        <source>These were all the steps. Save the report and ask for help.</source>
        <translation>手順はこれで全部です。報告書を保存して、相談してください。</translation>
    </message>
    <message>
        <source>! Something has changed: it is another cause now.</source>
        <translation>! 変わりました。今は別の原因です。</translation>
    </message>
    <message>
        <source>What you will see: %1</source>
        <translation>こうなります：%1</translation>
    </message>
    <message>
        <source>To undo it: %1</source>
        <translation>元に戻すには：%1</translation>
    </message>
    <message>
        <source>✓ Changes nothing</source>
        <translation>✓ 何も変えません</translation>
    </message>
    <message>
        <source>! Restart the computer afterwards</source>
        <translation>! あとで再起動が必要です</translation>
    </message>
</context>
<context>
    <name>tsunagu::Foot</name>
    <message>
        <source>Need help? Ask your company&apos;s help desk</source>
        <translation>困ったら：会社のヘルプデスクに聞いてください</translation>
    </message>
    <message>
        <source>Step %1</source>
        <comment>said on the telephone, with the page&apos;s name after it</comment>
        <translation>手順 %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語：%1</translation>
    </message>
</context>
<context>
    <name>tsunagu::Page</name>
    <message>
        <source>**%1** %2</source>
        <comment>a word, and what it means</comment>
        <translation>**%1**：%2</translation>
    </message>
    <message numerus="yes">
        <source>Words on this page (%n)</source>
        <translation>
            <numerusform>このページの言葉（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tsunagu::PreventionPage</name>
    <message>
        <source>Next: the report</source>
        <translation>次へ：報告書</translation>
    </message>
    <message>
        <source>What helps from now on?</source>
        <translation>これから何をするとよいですか。</translation>
    </message>
    <message>
        <source>Small habits that keep the VPN working, or let you notice early when something changes.</source>
        <translation>VPN を使い続けるための小さな習慣です。変化に早く気づくためにも役立ちます。</translation>
    </message>
    <message>
        <source>After what we found</source>
        <translation>今回の結果から</translation>
    </message>
    <message>
        <source>For every VPN</source>
        <translation>どの VPN でも</translation>
    </message>
</context>
<context>
    <name>tsunagu::ProfileSection</name>
    <message>
        <source>VPN settings in the file</source>
        <translation>ファイルにある VPN の設定</translation>
    </message>
    <message>
        <source>VPN settings on this computer</source>
        <translation>このパソコンにある VPN の設定</translation>
    </message>
    <message>
        <source>Open a settings file…</source>
        <translation>設定ファイルを開く…</translation>
    </message>
    <message>
        <source>Show the settings on this computer</source>
        <translation>このパソコンの設定にもどる</translation>
    </message>
    <message>
        <source>Looking for settings…</source>
        <translation>設定を探しています…</translation>
    </message>
    <message>
        <source>No VPN setting was found. Type the server&apos;s name below.</source>
        <translation>VPN の設定は見つかりませんでした。下にサーバーの名前を入れてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found.</source>
        <translation>
            <numerusform>%n 件の設定が見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more settings than are shown here.</source>
        <translation>ほかにも設定があります。ここには一部だけを表示しています。</translation>
    </message>
    <message>
        <source>the server&apos;s name is missing</source>
        <translation>サーバーの名前がありません</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>ほかのサーバー</translation>
    </message>
    <message>
        <source>I type its name below.</source>
        <translation>下に名前を入れます。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) could not be read:</source>
        <translation>
            <numerusform>%n 件の設定を読めませんでした：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほかに %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ Nothing could be chosen from the file.</source>
        <translation>✕ このファイルからは選べません。</translation>
    </message>
    <message>
        <source>Open a settings file</source>
        <translation>設定ファイルを開く</translation>
    </message>
    <message>
        <source>VPN settings (*.pbk *.conf *.mobileconfig *.nmconnection)</source>
        <translation>VPN の設定 (*.pbk *.conf *.mobileconfig *.nmconnection)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>tsunagu::ReportPage</name>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Do you want to keep a report?</source>
        <translation>報告書を残しますか。</translation>
    </message>
    <message>
        <source>Give it to your help desk, and nobody has to ask you the same things again. It is saved on this computer only.</source>
        <translation>ヘルプデスクに渡すと、同じことを何度も聞かれずにすみます。保存先はこのパソコンだけです。</translation>
    </message>
    <message>
        <source>Take out what tells who you are (recommended)</source>
        <translation>あなたのことが分かる部分を取り除く（おすすめ）</translation>
    </message>
    <message>
        <source>The server&apos;s name stays: the help desk needs it.</source>
        <translation>サーバーの名前は残ります。ヘルプデスクに必要だからです。</translation>
    </message>
    <message>
        <source>Save to read (HTML)</source>
        <translation>読むために保存（HTML）</translation>
    </message>
    <message>
        <source>Save for the help desk&apos;s programs (JSON)</source>
        <translation>ヘルプデスクのプログラム用に保存（JSON）</translation>
    </message>
    <message>
        <source>Start again from the beginning</source>
        <translation>はじめからやりなおす</translation>
    </message>
    <message>
        <source>! Nothing is taken out. Give such a report only to people whom you trust.</source>
        <translation>! 何も取り除きません。信頼できる人にだけ渡してください。</translation>
    </message>
    <message>
        <source>There is nothing in this report that would have to be taken out.</source>
        <translation>この報告書には、取り除くものがありません。</translation>
    </message>
    <message>
        <source>Taken out:</source>
        <translation>取り除いたもの：</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <comment>a kind of thing and how many of it</comment>
        <translation>
            <numerusform>%1（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ The report is saved.</source>
        <translation>✓ 報告書を保存しました。</translation>
    </message>
    <message>
        <source>✕ The report was not saved.</source>
        <translation>✕ 報告書を保存できませんでした。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
    </message>
    <message>
        <source>JSON file (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
</context>
<context>
    <name>tsunagu::ResultPage</name>
    <message>
        <source>Show me how to fix it</source>
        <translation>直し方を見る</translation>
    </message>
    <message>
        <source>Next: how to keep it working</source>
        <translation>次へ：これからのために</translation>
    </message>
    <message>
        <source>Show me what to do next</source>
        <translation>次にすることを見る</translation>
    </message>
    <message>
        <source>The way of the packets: %1</source>
        <translation>通信の道：%1</translation>
    </message>
    <message>
        <source>Confidence: %1</source>
        <translation>確かさ：%1</translation>
    </message>
    <message numerus="yes">
        <source>What it can still be (%n)</source>
        <translation>
            <numerusform>まだ考えられる原因（%n 件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What it could also be (%n)</source>
        <translation>
            <numerusform>ほかに考えられる原因（%n 件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why it is none of the others (%n)</source>
        <translation>
            <numerusform>ほかの原因ではないと分かった理由（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>About the number %1</source>
        <translation>番号 %1 について</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>はっきりさせるには</translation>
    </message>
    <message>
        <source>Would a VPN connect over this line?</source>
        <translation>この回線で VPN はつながりますか</translation>
    </message>
    <message>
        <source>About your internet line</source>
        <translation>お使いの回線について</translation>
    </message>
    <message>
        <source>About %1</source>
        <comment>an error&apos;s name</comment>
        <translation>%1 について</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a station and its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a station, its state, what it did</comment>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>Press a station to see its numbers.</source>
        <translation>場所を押すと、測った数字が出ます。</translation>
    </message>
</context>
<context>
    <name>tsunagu::StationPanel</name>
    <message>
        <source>%1: %2</source>
        <comment>a station and its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was measured, and the number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing was measured here.</source>
        <translation>ここでは何も測っていません。</translation>
    </message>
</context>
<context>
    <name>tsunagu::TimingCard</name>
    <message>
        <source>Lost and late packets</source>
        <translation>失われた通信と、遅れた通信</translation>
    </message>
    <message>
        <source>Bar: what was lost. Thin line: the true share lies here with 95% certainty. Box: from the shortest to the longest time. Upright line: the median, that is the middle one.</source>
        <translation>太い棒：失われた割合。細い線：本当の割合が 95% の確かさで入る範囲。箱：最短から最長までの時間。縦の線：中央の値（まん中の一つ）。</translation>
    </message>
</context>
<context>
    <name>tsunagu::WhatHappenedPage</name>
    <message>
        <source>Next: choose the VPN</source>
        <translation>次へ：VPN を選ぶ</translation>
    </message>
    <message>
        <source>What did the screen say?</source>
        <translation>画面には何と出ましたか。</translation>
    </message>
    <message>
        <source>Type the number just as it is. You can also paste the whole message.</source>
        <translation>出ている番号を、そのまま入力してください。文をまるごと貼り付けてもかまいません。</translation>
    </message>
    <message>
        <source>Error number or message</source>
        <translation>エラーの番号か文</translation>
    </message>
    <message>
        <source>For example 809 or 0x00003618</source>
        <translation>例：809、0x00003618</translation>
    </message>
    <message>
        <source>More about this number</source>
        <translation>この番号についてくわしく</translation>
    </message>
    <message>
        <source>There was no number</source>
        <translation>番号は出ていない</translation>
    </message>
    <message>
        <source>The check works without one. Go on to choose the VPN.</source>
        <translation>番号がなくても調べられます。VPN を選ぶ画面へ進んでください。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>もしかして：%1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>接続：%1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>日時：%1</translation>
    </message>
    <message>
        <source>Press to use it.</source>
        <translation>押すと、このエラーを使います。</translation>
    </message>
    <message>
        <source>In this computer&apos;s VPN log: %1</source>
        <translation>このパソコンの VPN のログ：%1</translation>
    </message>
    <message>
        <source>Careful: articles call this number %1, but that is the name of another error (%2). We follow both trails.</source>
        <translation>ご注意：この番号を %1 と呼ぶ記事がありますが、それは別のエラー（%2）の名前です。両方の可能性を調べます。</translation>
    </message>
    <message>
        <source>Usual causes: %1</source>
        <translation>よくある原因：%1</translation>
    </message>
</context>
<context>
    <name>tsunagu::WhichVpnPage</name>
    <message>
        <source>Next: see what will be sent</source>
        <translation>次へ：送るものを確かめる</translation>
    </message>
    <message>
        <source>Which VPN does not connect?</source>
        <translation>つながらないのは、どの VPN ですか。</translation>
    </message>
    <message>
        <source>Type the name of the VPN server, or its address.</source>
        <translation>VPN サーバーの名前か、アドレスを入力してください。</translation>
    </message>
    <message>
        <source>VPN server</source>
        <translation>VPN サーバー</translation>
    </message>
    <message>
        <source>For example vpn.example.com</source>
        <translation>例：vpn.example.com</translation>
    </message>
    <message>
        <source>Where do I find the name?</source>
        <translation>名前はどこに書いてありますか。</translation>
    </message>
    <message>
        <source>On the note or in the mail with which you got your VPN. It stands there as &quot;server&quot; or &quot;host&quot;.</source>
        <translation>VPN の案内の紙やメールに書いてあります。「サーバー」や「ホスト」という欄です。</translation>
    </message>
    <message>
        <source>Windows: open Settings, then Network &amp; Internet, then VPN. Choose your connection and &quot;Advanced options&quot;. The name stands beside &quot;Server name or address&quot;.</source>
        <translation>Windows：「設定」→「ネットワークとインターネット」→「VPN」を開きます。お使いの接続の「詳細オプション」を選びます。「サーバー名またはアドレス」の横にあります。</translation>
    </message>
    <message>
        <source>Linux: open the network settings and choose the gear beside your VPN. The name stands beside &quot;Gateway&quot; or &quot;Server&quot;.</source>
        <translation>Linux：ネットワークの設定を開き、VPN の横の歯車を選びます。「ゲートウェイ」か「サーバー」の横にあります。</translation>
    </message>
    <message>
        <source>We will examine the address %1.</source>
        <translation>アドレス %1 を調べます。</translation>
    </message>
    <message>
        <source>We will examine the server %1.</source>
        <translation>サーバー %1 を調べます。</translation>
    </message>
    <message>
        <source>We will examine the server %1 (%2).</source>
        <translation>サーバー %1（%2）を調べます。</translation>
    </message>
    <message>
        <source>The port %1 is left out: a VPN of this kind always uses UDP 500 and 4500.</source>
        <translation>ポート番号 %1 は使いません。この種類の VPN は、いつも UDP 500 と 4500 を使います。</translation>
    </message>
    <message>
        <source>Choose it, or type the name of its server.</source>
        <translation>設定を選んでください。サーバーの名前を入れてもかまいません。</translation>
    </message>
    <message>
        <source>This setting does not name its server. Type the server&apos;s name.</source>
        <translation>この設定にはサーバーの名前がありません。サーバーの名前を入れてください。</translation>
    </message>
    <message>
        <source>Choose a setting above, or type the name of the server.</source>
        <translation>上の設定を選ぶか、サーバーの名前を入れてください。</translation>
    </message>
</context>
<context>
    <name>tsunagu::WizardWindow</name>
    <message>
        <source>What happened</source>
        <translation>何が起きたか</translation>
    </message>
    <message>
        <source>Which VPN</source>
        <translation>どの VPN か</translation>
    </message>
    <message>
        <source>Before we start</source>
        <translation>調べる前に</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>調べる</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>! Practice (%1): this computer gives the answers</source>
        <translation>! 練習（%1）：このパソコンが返事をしています</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>手順 %1 / %2</translation>
    </message>
    <message>
        <source>Tsunagu – %1</source>
        <translation>Tsunagu – %1</translation>
    </message>
</context>
</TS>
