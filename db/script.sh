#!/usr/bin/env bash
# Rewrites db/sqlserver.sql: the idempotent script a DBA reads and runs.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
dotnet ef migrations script --idempotent -p db/KamPortal.Db.SqlServer -s db/KamPortal.Db.SqlServer -o db/sqlserver.sql
