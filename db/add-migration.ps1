# Adds one migration of the given name to both databases and rewrites the SQL Server script.
param([Parameter(Mandatory)][string]$Name)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
dotnet tool restore
foreach ($provider in 'Sqlite', 'SqlServer') {
    dotnet ef migrations add $Name -p "db/KamPortal.Db.$provider" -s "db/KamPortal.Db.$provider"
}
dotnet ef migrations script --idempotent -p db/KamPortal.Db.SqlServer -s db/KamPortal.Db.SqlServer -o db/sqlserver.sql
