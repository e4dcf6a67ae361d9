# The Homebrew cask; bundle/publish fills in what is between the signs.
cask "usher" do
  version "@VERSION@"
  sha256 "@SHA256@"

  url "@HOME@/releases/download/v#{version}/usher-#{version}-macos.dmg"
  name "Usher"
  desc "@SUMMARY@"
  homepage "@HOME@"

  depends_on macos: ">= :big_sur"

  app "Usher.app"
  binary "#{appdir}/Usher.app/Contents/MacOS/usher"

  zap trash: [
    "~/Library/Application Support/Usher",
    "~/Library/Saved Application State/@IDENTIFIER@.savedState",
  ]
end
