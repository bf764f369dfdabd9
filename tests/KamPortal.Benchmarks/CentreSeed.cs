using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>Purchasing centres for the scale set: every third client has one, of up to eight of its people; made once, the same each time.</summary>
internal static class CentreSeed
{
    private const int MembersOfACentre = 8;
    private const int MembersOfTheMap = 40;

    private static readonly string[] Centres =
    [
        """
        INSERT INTO PurchasingCentres (AccountId, ScopeKey, Status, DraftReason, Edition, PublishedAt, PublishedById, Version)
        SELECT Id, 0, CASE WHEN Id % 15 < 12 THEN 'Published' ELSE 'Draft' END, CASE WHEN Id % 15 < 12 THEN NULL ELSE 'MemberLeft' END, 1, '2026-10-01 09:00:00', OwnerId, 1
        FROM Accounts WHERE Id % 100 < 34
        """,
        """
        INSERT INTO CentreMembers (CentreId, PersonId, EmploymentId, Influence, Attitude, LeftOn, EditionWhenLeft, Version)
        SELECT CentreId, PersonId, EmploymentId, CASE WHEN Seat = 1 AND CentreId % 40 = 0 THEN 65 ELSE 12 END,
               CASE WHEN (CentreId * 7 + Seat) % 6 = 5 THEN NULL WHEN Seat = 1 AND CentreId % 12 <> 0 THEN 1 ELSE (CentreId * 7 + Seat) % 5 - 2 END,
               CASE WHEN Seat = 2 AND Status = 'Draft' AND CentreId % 4 = 0 THEN '2026-10-20' END, CASE WHEN Seat = 2 AND Status = 'Draft' AND CentreId % 4 = 0 THEN 1 END, 1
        FROM (SELECT c.Id AS CentreId, c.Status, e.PersonId, MIN(e.Id) AS EmploymentId, ROW_NUMBER() OVER (PARTITION BY c.Id ORDER BY MIN(e.Id)) AS Seat
              FROM PurchasingCentres c JOIN Employments e ON e.AccountId = c.AccountId GROUP BY c.Id, c.Status, e.PersonId)
        WHERE Seat <= $members
        """,
        """
        INSERT INTO CentreMemberRoles (MemberId, RoleId)
        SELECT Id, CASE ROW_NUMBER() OVER (PARTITION BY CentreId ORDER BY Id) WHEN 1 THEN 4 WHEN 2 THEN 6 WHEN 3 THEN 5 ELSE 2 END FROM CentreMembers
        """,
        "ANALYZE PurchasingCentres",
        "ANALYZE CentreMembers",
        "ANALYZE CentreMemberRoles",
    ];

    /// <summary>One client's centre grows to the size of the map that is measured, a superior for every four.</summary>
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
        if (!await db.PurchasingCentres.AnyAsync())
        {
            foreach (var statement in Centres)
            {
                await RunAsync(db, statement.Replace("$members", Text(MembersOfACentre), StringComparison.Ordinal));
            }
        }

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
