using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Effects;
using KamPortal.Events.Participants;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Effects;

public sealed class EventEffectTests
{
    private static readonly DateTime March = new(2026, 3, 18, 7, 0, 0, DateTimeKind.Utc);

    private static readonly int[] Both = [100, 101];

    private static readonly HashSet<int> Nobody = [];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public void Similar_are_of_the_same_kind_and_the_nearest_five_by_shipments()
    {
        static Similarity.Client C(int id, decimal before, AbcdCategory category = AbcdCategory.A) => new(id, category, default, default, before);
        var matches = Similarity.Match([C(1, 100), C(2, 100, AbcdCategory.B)], [C(10, 50), C(11, 90), C(12, 111), C(13, 300), C(14, 100), C(15, 95), C(16, 0), C(17, 100, AbcdCategory.C)]);
        Assert.Equal([14, 15, 11, 12, 10], matches[1]);
        Assert.Empty(matches[2]);
    }

    [Fact]
    public void The_change_of_similar_clients_is_taken_off_each_client_s_own()
    {
        var matches = Enumerable.Range(1, 5).ToDictionary(i => i, _ => Both);
        var figures = Enumerable.Range(1, 5).ToDictionary(i => i, i => (Before: 100m, After: 100m + (i * 10)));
        (figures[100], figures[101]) = ((50, 60), (70, 90));
        var measure = Differences.Of(EffectKind.Shipments, matches, figures, Nobody);

        // Similar ones grew by 15 on average; the clients by 10 … 50.
        Assert.Equal((100m, 130m, 60m, 75m), (measure.Before, measure.After, measure.SimilarBefore, measure.SimilarAfter));
        Assert.Equal((15m, 15m, 5m, 25m), (measure.Difference, measure.Median, measure.Low, measure.High));
        Assert.Equal((5, 2, false), (measure.Clients, measure.Similar, measure.IsTooFew));

        // Four are too few, and nothing of them is told.
        matches.Remove(5);
        var few = Differences.Of(EffectKind.Shipments, matches, figures, Nobody);
        Assert.True(few.IsTooFew);
        Assert.Null(few.Before);
        Assert.Null(few.Difference);
    }

    [Theory]
    [InlineData(5, 0, true, true)]
    [InlineData(5, 5, true, true)]
    [InlineData(5, 1, false, false)]
    [InlineData(6, 1, false, false)]
    [InlineData(5, 2, true, false)]
    [InlineData(9, 4, true, false)]
    [InlineData(9, 5, true, true)]
    [InlineData(4, 0, false, false)]
    [InlineData(4, 4, false, false)]
    public void A_mean_is_told_of_five_and_more_of_whom_the_viewer_misses_none_or_at_least_two(int clients, int unseen, bool tellsMean, bool tellsSpread)
    {
        var figures = Enumerable.Range(1, clients).Concat(Both).ToDictionary(i => i, i => (Before: 100m, After: 100m + i));
        var seen = Enumerable.Range(1, clients - unseen).Concat(Both).ToHashSet();
        var measure = Differences.Of(EffectKind.Shipments, Enumerable.Range(1, clients).ToDictionary(i => i, _ => Both), figures, seen);
        Assert.Equal((tellsMean, tellsMean, tellsMean, tellsSpread), (measure.Before is not null, measure.SimilarAfter is not null, measure.Difference is not null, measure.Median is not null));
        Assert.Equal((tellsSpread, tellsSpread, !tellsMean && clients >= 5), (measure.Low is not null, measure.High is not null, measure.IsHidden));
    }

    [Fact]
    public void A_single_similar_client_the_viewer_does_not_see_is_not_told_either()
    {
        var (matches, figures) = (Enumerable.Range(1, 5).ToDictionary(i => i, _ => Both), Enumerable.Range(1, 5).Concat(Both).ToDictionary(i => i, i => (Before: 100m, After: 100m + i)));
        var measure = Differences.Of(EffectKind.Shipments, matches, figures, new HashSet<int> { 1, 2, 3, 4, 5, 100 });
        Assert.True(measure is { IsHidden: true, SimilarBefore: null, Before: null });
        Assert.False(Differences.Of(EffectKind.Shipments, matches, figures, new HashSet<int> { 1, 2, 3, 4, 5 }).IsHidden);
    }

    [Theory, EachDatabase]
    public async Task Who_owns_four_of_five_clients_is_not_told_the_fifth_s_figures(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var eventId = await WriteAsync(world);
        await using (var db = world.Database.OpenAsSystem())
        {
            await db.Accounts.Where(a => a.Name == "Были 5").ExecuteUpdateAsync(a => a.SetProperty(x => x.OwnerId, world.Colleague.Id), Now);
        }

        await world.SignInAsync(world.Manager);
        var effect = (await world.Database.Get<EventEffectQueries>().FindAsync(eventId, Now))!;
        Assert.All(effect.Measures, m => Assert.Null(m.Before ?? m.Difference ?? m.SimilarBefore));
        Assert.Equal([EffectKind.Shipments, EffectKind.Touches, EffectKind.ShareOfWallet], effect.Measures.Where(m => m.IsHidden).Select(m => m.Kind).Order());
    }

    [Theory, EachDatabase]
    public async Task Whole_months_around_the_event_are_compared_and_those_who_were_at_a_like_event_are_not_similar(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var eventId = await WriteAsync(world);
        await world.SignInAsync(world.Colleague);
        var effect = (await world.Database.Get<EventEffectQueries>().FindAsync(eventId, Now))!;
        Assert.True(effect.IsKnown);
        Assert.Equal((new DateOnly(2025, 9, 1), new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1), new DateOnly(2026, 10, 1)), (effect.BeforeFrom, effect.BeforeTo, effect.AfterFrom, effect.KnownFrom));
        Assert.Equal((5, 0), (effect.Clients, effect.WithoutSimilar));
        var shipments = effect.Measures.Single(m => m.Kind == EffectKind.Shipments);

        // 600 000 and 900 000 in the half years, the similar ones 600 000 and 660 000; the one that was at a higher event grew tenfold and is left out.
        Assert.Equal((600_000m, 900_000m, 600_000m, 660_000m, 240_000m), (shipments.Before, shipments.After, shipments.SimilarBefore, shipments.SimilarAfter, shipments.Difference));
        Assert.Equal((5, 5), (shipments.Clients, shipments.Similar));
        var share = effect.Measures.Single(m => m.Kind == EffectKind.ShareOfWallet);
        Assert.Equal((60m, 90m, 24m), (share.Before, share.After, share.Difference));
        Assert.Equal(0, effect.Measures.Single(m => m.Kind == EffectKind.Touches).Difference);
        Assert.True(effect.Measures.Single(m => m.Kind == EffectKind.Recommend).IsTooFew);
    }

    [Fact]
    public async Task Too_early_says_when_and_HR_and_marketing_never_see_it()
    {
        await using var world = await PlanWorld.CreateAsync();
        var eventId = await WriteAsync(world);
        world.Database.Clock.Now = new DateTimeOffset(2026, 9, 30, 12, 0, 0, TimeSpan.Zero);
        await world.SignInAsync(world.Manager);
        var effect = (await world.Database.Get<EventEffectQueries>().FindAsync(eventId, Now))!;
        Assert.False(effect.IsKnown);
        Assert.Empty(effect.Measures);
        Assert.Equal(new DateOnly(2026, 10, 1), effect.KnownFrom);
        foreach (var role in new[] { Role.HumanResources, Role.Marketing })
        {
            await using var db = world.Database.OpenAsSystem();
            await world.Database.SignInAsync((await A.UserAsync(db, role)).Id);
            await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<EventEffectQueries>().FindAsync(eventId, Now));
        }
    }

    private static async Task<int> WriteAsync(PlanWorld world)
    {
        await using var db = world.Database.OpenAsSystem();
        var one = await AnEvent.PlannedAsync(db, world.Manager.Id, March, level: EventLevel.Processes, change: e => e.Status = EventStatus.Held);
        var other = await AnEvent.PlannedAsync(db, world.Manager.Id, March.AddMonths(2), level: EventLevel.Business, change: e => e.Status = EventStatus.Held);
        async Task ClientAsync(string name, decimal before, decimal after, int? eventId)
        {
            var account = await A.AccountAsync(db, world.Manager.Id, name, AbcdCategory.B, new(2024, 1, 1));
            db.AddRange(Enumerable.Range(0, 13).Select(i => new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2025, 9, 1).AddMonths(i), Amount = i < 6 ? before / 6 : i == 6 ? 1_000_000 : after / 6 }));

            // What was learned in between is no change of the share.
            var earlier = PotentialRecord.Of(account.Id, null, 400_000, PotentialSource.Estimate, default, new(2025, 1, 1), null, March);
            earlier.GiveWay();
            db.Add(earlier);
            db.Add(PotentialRecord.Of(account.Id, null, 2_000_000, PotentialSource.Estimate, default, new(2026, 5, 1), null, March));
            await db.SaveChangesAsync(Now);
            if (eventId is { } id)
            {
                var person = await A.PersonAsync(db, account.Id, name);
                await AnEvent.ParticipantAsync(db, id, account.Id, person.Id, ParticipantStatus.Attended);
            }
        }

        for (var i = 1; i <= 5; i++)
        {
            await ClientAsync($"Были {i}", 600_000, 900_000, one.Id);
            await ClientAsync($"Похожие {i}", 600_000, 660_000, null);
        }

        await ClientAsync("Были на другом", 600_000, 6_000_000, other.Id);
        return one.Id;
    }
}
