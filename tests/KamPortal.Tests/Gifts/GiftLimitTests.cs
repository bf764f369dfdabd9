using KamPortal.Accounts;
using KamPortal.Gifts;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Gifts;

/// <summary>domain.md §5.1 Gift: above 3 000 ₽ between companies, or anything to officials, is blocked without an override.</summary>
public sealed class GiftLimitTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Exactly_the_limit_passes_a_kopeck_more_is_blocked_until_the_director_allows_it(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var exact = await it.PlanAsync(3_000.00m);
        var above = await it.PlanAsync(3_000.01m, person: await it.PersonAsync("Сидоров"));

        Assert.Null(exact.Blocked);
        Assert.Contains("3 000,01", above.Blocked!.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        await it.ApproveAsync(it.World.Head, exact.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Head, above.Id));
        await Assert.ThrowsAsync<RuleViolation>(() => it.OverrideAsync(it.World.Head, above.Id));
        await Assert.ThrowsAsync<RuleViolation>(() => it.OverrideAsync(it.World.Director, above.Id, " "));
        await it.OverrideAsync(it.World.Director, above.Id);
        await it.ApproveAsync(it.World.Head, above.Id);

        var gift = await it.GiftAsync(above.Id);
        Assert.Equal((GiftStatus.Approved, it.World.Director.Id, it.World.Head.Id), (gift.Status, gift.OverrideById, gift.DecidedById));
        var page = await it.Database.Get<GiftQueries>().PageAsync(new() { AboveLimit = true }, Now);
        Assert.Equal([above.Id], page.Rows.Select(r => r.Id));
    }

    [Theory, EachDatabase]
    public async Task Officials_and_people_of_public_clients_get_nothing_without_an_override(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var official = await it.PlanAsync(0.01m, person: await it.PersonAsync("Чиновников", official: true));
        var school = await it.AccountAsync("Школа");
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.Accounts.SingleAsync(a => a.Id == school.Id, Now)).Segment = AccountSegment.Public;
            await db.SaveChangesAsync(Now);
        }

        var teacher = await it.PlanAsync(500m, person: await it.PersonAsync("Учителева", school), at: school);
        Assert.All([official, teacher], g => Assert.NotNull(g.Blocked));
        Assert.All([(await it.GiftAsync(official.Id)).Recipient, (await it.GiftAsync(teacher.Id)).Recipient], r => Assert.Equal(GiftRecipient.Official, r));
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Director, official.Id));
    }

    [Fact]
    public async Task Somebody_who_became_an_official_after_the_approval_is_not_given_the_gift()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = await it.ApprovedAsync();
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.People.SingleAsync(p => p.Id == it.Person.Id, Now)).IsOfficial = true;
            await db.SaveChangesAsync(Now);
        }

        await Assert.ThrowsAsync<RuleViolation>(() => it.GiveAsync(id));
        var row = (await it.Database.Get<GiftQueries>().FindAsync(id, Now))!;
        Assert.Equal((GiftRecipient.Official, true), (row.Recipient, row.IsBlocked));
    }

    [Theory, EachDatabase]
    public async Task Parts_of_one_day_or_one_season_are_one_gift_other_days_only_add_to_the_year(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var day = A.Monday.AddDays(7);
        var first = await it.PlanAsync(2_000m, on: day);
        var split = await it.PlanAsync(1_000.01m, on: day);
        var later = await it.PlanAsync(2_500m, on: day.AddDays(1));

        Assert.Null(first.Blocked);
        Assert.NotNull(split.Blocked);
        Assert.Null(later.Blocked);
        var row = (await it.Database.Get<GiftQueries>().FindAsync(split.Id, Now))!;
        Assert.Equal((3_000.01m, 5_500.01m, true), (row.Together, row.OfYear, row.IsBlocked));

        // The other part is one gift with it and blocked as well; the override is for the whole.
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Head, first.Id));
        await it.OverrideAsync(it.World.Director, split.Id);
        await it.ApproveAsync(it.World.Head, first.Id, split.Id);
    }

    [Fact]
    public async Task A_part_a_colleague_gives_to_the_same_person_counts_though_the_manager_does_not_see_it()
    {
        await using var it = await GiftCase.CreateAsync();
        var other = await it.AccountAsync("Дочка", owner: it.World.Colleague);
        await using (var db = it.Database.OpenAsSystem())
        {
            db.Add(new Employment { PersonId = it.Person.Id, AccountId = other.Id });
            await db.SaveChangesAsync(Now);
        }

        await it.World.SignInAsync(it.World.Colleague);
        Assert.Null((await it.PlanAsync(2_000m, at: other)).Blocked);
        await it.World.SignInAsync(it.World.Manager);
        Assert.NotNull((await it.PlanAsync(2_000m)).Blocked);
        Assert.Single((await it.Database.Get<GiftQueries>().PageAsync(new(), Now)).Rows);
    }

    [Fact]
    public async Task Whoever_planned_it_or_raised_it_above_the_limit_does_not_allow_it()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = (await it.PlanAsync(2_000m)).Id;
        await it.World.SignInAsync(it.World.Director);
        await it.EditAsync(id, 5_000m);

        await Assert.ThrowsAsync<RuleViolation>(() => it.OverrideAsync(it.World.Director, id));
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Director, id));
    }

    [Fact]
    public async Task An_override_ends_when_the_value_is_raised_or_it_is_needed_no_more()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = (await it.PlanAsync(3_500m)).Id;
        await it.OverrideAsync(it.World.Director, id);
        await it.World.SignInAsync(it.World.Manager);
        await it.EditAsync(id, 3_200m);
        Assert.NotNull((await it.GiftAsync(id)).OverrideReason);
        await it.EditAsync(id, 3_300m);
        Assert.Null((await it.GiftAsync(id)).OverrideReason);
        await it.EditAsync(id, 3_000m);
        await it.ApproveAsync(it.World.Head, id);
    }

    [Theory, EachDatabase]
    public async Task The_version_in_force_on_the_day_of_the_gift_counts(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        await it.World.SignInAsync(it.World.Director);
        await it.Database.Get<AddGiftLimit>().RunAsync(new() { Recipient = GiftRecipient.Commercial, FromOn = new(2027, 1, 1), Amount = "5 000,50", Basis = "ГК РФ в новой редакции" }, Now);
        await it.World.SignInAsync(it.World.Manager);

        Assert.NotNull((await it.PlanAsync(5_000.50m, on: new(2026, 12, 31))).Blocked);
        Assert.Null((await it.PlanAsync(5_000.50m, on: new(2027, 1, 1))).Blocked);
        Assert.NotNull((await it.PlanAsync(5_000.51m, on: new(2027, 1, 2))).Blocked);
        var versions = await it.Database.Get<GiftLimitQueries>().ListAsync(Now);
        Assert.Equal([(new DateOnly(2027, 1, 1), false), (SeedGiftLimits.Since, true), (SeedGiftLimits.Since, true)], versions.Select(v => (v.FromOn, v.IsCurrent)));
    }

    [Theory]
    [InlineData("2026-11-22", "1", "x")]
    [InlineData("2030-01-01", "1", "x")]
    [InlineData("2026-12-01", "-1", "x")]
    [InlineData("2026-12-01", "1000000,01", "x")]
    [InlineData("2026-12-01", "много", "x")]
    [InlineData("2026-12-01", "1", " ")]
    [InlineData(null, "1", "x")]
    public async Task A_wrong_version_of_the_limit_is_refused(string? from, string amount, string basis)
    {
        await using var it = await GiftCase.CreateAsync();
        await it.World.SignInAsync(it.World.Director);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<AddGiftLimit>().RunAsync(new() { FromOn = from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Amount = amount, Basis = basis }, Now));
        Assert.NotEmpty(refusal.Field!);
    }

    [Fact]
    public async Task Versions_are_only_added_after_those_known_and_by_whoever_may()
    {
        await using var it = await GiftCase.CreateAsync();
        var form = new AddGiftLimit.Form { FromOn = new(2027, 1, 1), Amount = "4000", Basis = "Приказ" };
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<AddGiftLimit>().RunAsync(form, Now));
        await it.World.SignInAsync(it.World.Director);
        await it.Database.Get<AddGiftLimit>().RunAsync(form, Now);
        form.FromOn = new(2026, 12, 1);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<AddGiftLimit>().RunAsync(form, Now));
        await it.Database.Get<SeedGiftLimits>().RunAsync(Now);
        await using var db = it.Database.OpenAsSystem();
        Assert.Equal(3, await db.GiftLimits.CountAsync(Now));
        Assert.Contains(await db.AuditEntries.Select(e => e.Entity).ToListAsync(Now), e => e == nameof(GiftLimit));
    }
}
