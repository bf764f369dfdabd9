using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace KamPortal.TestSupport;

/// <summary>Runs a theory once per database; one that is not configured shows as skipped, never as absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var sqlServer = new Xunit.TheoryDataRow<DatabaseKind>(DatabaseKind.SqlServer);
        if (TestDatabase.SqlServerConnection is null)
        {
            sqlServer.Skip = "KAMPORTAL_TEST_SQLSERVER is not set";
        }

        return new([new Xunit.TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite), sqlServer]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
