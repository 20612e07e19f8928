#!/usr/bin/env bash
# Packs the command from a checkout of Samverkan and installs it: bash eng/install-tool.sh CHECKOUT FOLDER
# The packages go into a folder that serves as a feed, and nothing but that feed is asked for the tool.
set -euo pipefail
checkout=$1
folder=$2
feed=$folder/feed
mkdir -p "$feed"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# One package for every platform is enough here, and is made sooner.
dotnet pack "$checkout/src/Samverkan.Cli" -c Release -v quiet -p:PortableTool=true -o "$feed"
cat >"$folder/nuget.config" <<END
<configuration><packageSources><clear /><add key="local" value="$feed" /></packageSources></configuration>
END
dotnet tool install Samverkan.Cli --tool-path "$folder" --configfile "$folder/nuget.config" --prerelease
