using KamPortal.Staff;
using Microsoft.Data.Sqlite;

namespace KamPortal.Benchmarks;

/// <summary>A page of centres as an expert would write it by hand: the same ids in the same order, their members, roles and touches.</summary>
internal sealed class BareCentres(SqliteConnection connection, Viewer viewer)
{
    private readonly BareSql bare = new(connection);
    private readonly string since = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-90)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string Owners => viewer.Scope == ViewerScope.Everything ? "" : $" AND a.OwnerId IN ({string.Join(',', viewer.OwnerIds)})";

    public Task ByName() => PageAsync("a.SortName");

    public Task Urgent()
    {
        const string decides = "EXISTS (SELECT 1 FROM CentreMemberRoles r WHERE r.MemberId = m.Id AND r.RoleId IN (4, 6))";
        return PageAsync($"""
            (CASE WHEN c.Status = 'Draft' AND EXISTS (SELECT 1 FROM CentreMembers m WHERE m.CentreId = c.Id AND m.LeftOn IS NOT NULL AND m.EditionWhenLeft = c.Edition AND {decides}) THEN 8 ELSE 0 END
            + CASE WHEN EXISTS (SELECT 1 FROM CentreMembers m WHERE m.CentreId = c.Id AND m.LeftOn IS NULL AND m.Attitude < 0 AND {decides}) THEN 4 ELSE 0 END
            + CASE WHEN EXISTS (SELECT 1 FROM CentreMembers m WHERE m.CentreId = c.Id AND m.LeftOn IS NULL AND {decides} AND NOT EXISTS (SELECT 1 FROM Touches t JOIN TouchPeople p ON p.TouchId = t.Id AND p.PersonId = m.PersonId WHERE t.AccountId = c.AccountId AND t.DoneOn >= '{since}')) THEN 2 ELSE 0 END
            + CASE WHEN EXISTS (SELECT 1 FROM CentreMembers m WHERE m.CentreId = c.Id AND m.LeftOn IS NULL AND m.Influence * 100 > 60 * (SELECT SUM(o.Influence) FROM CentreMembers o WHERE o.CentreId = c.Id AND o.LeftOn IS NULL)) THEN 1 ELSE 0 END) DESC, a.SortName
            """);
    }

    private async Task PageAsync(string order)
    {
        var ids = new List<long>();
        await using (var command = connection.CreateCommand())
        {
#pragma warning disable CA2100 // statements of this project
            command.CommandText = $"SELECT c.Id FROM Accounts a JOIN PurchasingCentres c ON c.AccountId = a.Id WHERE a.IsArchived = 0{Owners} ORDER BY {order}, a.Id LIMIT 51";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                ids.Add(reader.GetInt64(0));
            }
        }

        var page = string.Join(',', ids.Take(50));
        await bare.ReadAsync($"SELECT c.*, a.Name, a.KeyStatus, u.LastName, u.FirstName FROM PurchasingCentres c JOIN Accounts a ON a.Id = c.AccountId JOIN PortalUsers u ON u.Id = a.OwnerId WHERE c.Id IN ({page})");
        await bare.ReadAsync($"SELECT m.*, p.LastName, p.FirstName, p.MiddleName, e.Position, e.Department, e.ReportsToId FROM CentreMembers m JOIN People p ON p.Id = m.PersonId JOIN Employments e ON e.Id = m.EmploymentId WHERE m.CentreId IN ({page})");
        await bare.ReadAsync($"SELECT r.MemberId, d.* FROM CentreMembers m JOIN CentreMemberRoles r ON r.MemberId = m.Id JOIN RoleDefinitions d ON d.Id = r.RoleId WHERE m.CentreId IN ({page})");
        await bare.ReadAsync($"SELECT t.AccountId, p.PersonId, SUM(t.DoneOn >= '{since}'), MAX(t.DoneOn) FROM CentreMembers m JOIN PurchasingCentres c ON c.Id = m.CentreId JOIN TouchPeople p ON p.PersonId = m.PersonId JOIN Touches t ON t.Id = p.TouchId AND t.AccountId = c.AccountId WHERE m.CentreId IN ({page}) AND t.Status = 'Done' GROUP BY 1, 2");
    }
}
