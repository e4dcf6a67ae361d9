; The installer for Windows, by Inno Setup 6; bundle/windows/build gives it
; Version, Binary and Thanks. It installs for one person and needs no administrator.
[Setup]
AppId=app.usher.Usher
AppName=Usher
AppVersion={#Version}
AppPublisher=The Usher authors
DefaultDirName={autopf}\Usher
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputBaseFilename=usher-{#Version}-windows
SetupIconFile=..\..\assets\icon\usher.ico
UninstallDisplayIcon={app}\usher.exe
LicenseFile=..\..\LICENSE-MIT
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[Files]
Source: "{#Binary}"; DestDir: "{app}"; DestName: "usher.exe"
Source: "..\..\assets\icon\usher.ico"; DestDir: "{app}"
Source: "{#Thanks}"; DestDir: "{app}"
Source: "..\..\LICENSE-MIT"; DestDir: "{app}"
Source: "..\..\LICENSE-APACHE"; DestDir: "{app}"
Source: "..\..\assets\fonts\OFL.txt"; DestDir: "{app}"
Source: "..\..\assets\fonts\Lucide-LICENSE.txt"; DestDir: "{app}"

[Icons]
Name: "{autoprograms}\Usher"; Filename: "{app}\usher.exe"; IconFilename: "{app}\usher.ico"

[Run]
Filename: "{app}\usher.exe"; Description: "Usher"; Flags: nowait postinstall skipifsilent
