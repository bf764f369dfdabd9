#!/usr/bin/env bash
# Adds one migration of the given name to both databases and rewrites the SQL Server script.
set -euo pipefail
name=${1:?usage: db/add-migration.sh NAME}
cd "$(dirname "$0")/.."
dotnet tool restore
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" -p "db/KamPortal.Db.$provider" -s "db/KamPortal.Db.$provider"
done
db/script.sh
