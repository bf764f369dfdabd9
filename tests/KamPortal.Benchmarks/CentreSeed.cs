using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>The centre of forty whose map is measured; made once in the scale set, the same each time.</summary>
internal static class CentreSeed
{
    private const int MembersOfTheMap = 40;

    /// <summary>The first centre grows to its size, with a superior for every four.</summary>
    private static readonly string[] Map =
    [
        """
        INSERT INTO Employments (PersonId, AccountId, Position, Department, IsOutside, Version)
        SELECT Id, $account, 'Инженер', 'Отдел ' || (Id % 5), 0, 1 FROM People WHERE Id NOT IN (SELECT PersonId FROM Employments WHERE AccountId = $account) ORDER BY Id LIMIT $map
        """,
        """
        INSERT INTO CentreMembers (CentreId, PersonId, EmploymentId, Influence, Attitude, Version)
        SELECT $centre, PersonId, Id, PersonId % 9, PersonId % 5 - 2, 1 FROM Employments
        WHERE AccountId = $account AND PersonId NOT IN (SELECT PersonId FROM CentreMembers WHERE CentreId = $centre) ORDER BY Id LIMIT $map - (SELECT COUNT(*) FROM CentreMembers WHERE CentreId = $centre)
        """,
        """
        UPDATE Employments SET ReportsToId = (
            SELECT s.EmploymentId
            FROM (SELECT EmploymentId, ROW_NUMBER() OVER (ORDER BY Id) AS Seat FROM CentreMembers WHERE CentreId = $centre) own
            JOIN (SELECT EmploymentId, ROW_NUMBER() OVER (ORDER BY Id) AS Seat FROM CentreMembers WHERE CentreId = $centre) s ON s.Seat = (own.Seat + 2) / 4
            WHERE own.EmploymentId = Employments.Id AND own.Seat > 1)
        WHERE Id IN (SELECT EmploymentId FROM CentreMembers WHERE CentreId = $centre)
        """,
        """
        INSERT INTO CentreLinks (CentreId, FromId, ToId, Kind)
        SELECT $centre, a.Id, b.Id, CASE a.Id % 3 WHEN 0 THEN 'Conflict' ELSE 'Influences' END FROM CentreMembers a JOIN CentreMembers b ON b.CentreId = a.CentreId AND b.Id = a.Id + 5 WHERE a.CentreId = $centre AND a.Id % 2 = 0
        """,
    ];

    /// <returns>The centre of forty.</returns>
    public static async Task<int> EnsureAsync(KamDbContext db)
    {
        var large = await db.PurchasingCentres.Where(c => c.Members.Count == MembersOfTheMap).Select(c => c.Id).FirstOrDefaultAsync();
        if (large == 0)
        {
            var centre = await db.PurchasingCentres.OrderBy(c => c.Id).Select(c => new { c.Id, c.AccountId }).FirstAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var statement in Map)
            {
                await RunAsync(db, statement.Replace("$account", Text(centre.AccountId), StringComparison.Ordinal).Replace("$centre", Text(centre.Id), StringComparison.Ordinal).Replace("$map", Text(MembersOfTheMap), StringComparison.Ordinal));
            }

            await transaction.CommitAsync();
            large = centre.Id;
        }

        return large;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

#pragma warning disable EF1002 // statements of this file with numbers of this file
    private static Task<int> RunAsync(KamDbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
}
