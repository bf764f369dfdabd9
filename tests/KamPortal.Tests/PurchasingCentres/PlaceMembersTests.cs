using KamPortal.Data;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PurchasingCentres;

public sealed class PlaceMembersTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_place_is_kept_within_bounds_and_nothing_else_changes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var (centre, members) = await CentreAsync(db, anna.Id, 2);
        var audits = await db.AuditEntries.CountAsync(Now);
        await database.SignInAsync(anna.Id);

        await PlaceAsync(database, centre, new(members[0], 120, -40), new(members[1], int.MaxValue, 7));

        Assert.Equal([(120, -40), (PlaceMembers.Bound, 7)], await PlacesAsync(db, centre));
        Assert.Equal(audits, await db.AuditEntries.CountAsync(Now));
        Assert.All(await db.CentreMembers.AsNoTracking().Select(m => m.Version).ToListAsync(Now), v => Assert.Equal(1, v));

        await PlaceAsync(database, centre, new(members[0], null, null), new(members[1], 5, null));
        Assert.Equal([(null, null), (null, null)], await PlacesAsync(db, centre));
    }

    [Theory, EachDatabase]
    public async Task A_member_of_another_centre_stays_where_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var (centre, _) = await CentreAsync(db, anna.Id, 1);
        var (other, strangers) = await CentreAsync(db, anna.Id, 1);
        await database.SignInAsync(anna.Id);

        await PlaceAsync(database, centre, new PlaceMembers.Place(strangers[0], 1, 1));

        Assert.Equal([(null, null)], await PlacesAsync(db, other));
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_see_the_centre_or_may_not_edit_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (centre, members) = await CentreAsync(db, (await A.UserAsync(db)).Id, 1);
        foreach (var stranger in new[] { await A.UserAsync(db), await A.UserAsync(db, Role.Administrator), await A.UserAsync(db, Role.Assistant) })
        {
            await database.SignInAsync(stranger.Id);
            await Assert.ThrowsAsync<RuleViolation>(() => PlaceAsync(database, centre, new PlaceMembers.Place(members[0], 1, 1)));
        }

        Assert.Equal([(null, null)], await PlacesAsync(db, centre));
    }

    private static Task PlaceAsync(TestDatabase database, int centre, params PlaceMembers.Place[] places) =>
        database.Get<PlaceMembers>().RunAsync(new PlaceMembers.Form { CentreId = centre, Places = places }, Now);

    private static async Task<List<(int? X, int? Y)>> PlacesAsync(KamDbContext db, int centre) =>
        [.. (await db.CentreMembers.AsNoTracking().Where(m => m.CentreId == centre).OrderBy(m => m.Id).Select(m => new { m.MapX, m.MapY }).ToListAsync(Now)).Select(m => (m.MapX, m.MapY))];

    private static async Task<(int Centre, List<int> Members)> CentreAsync(KamDbContext db, int owner, int count)
    {
        var account = await A.AccountAsync(db, owner);
        var centre = PurchasingCentre.Open(account.Id, null);
        db.Add(centre);
        await db.SaveChangesAsync(Now);
        for (var i = 0; i < count; i++)
        {
            var person = await A.PersonAsync(db, account.Id, $"Член{i}");
            centre.Add(person.Employments[0]);
        }

        await db.SaveChangesAsync(Now);
        return (centre.Id, [.. centre.Members.Select(m => m.Id)]);
    }
}
