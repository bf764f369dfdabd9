using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.PurchasingCentres;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>The purchasing centres and tasks of domain.md §6.1.</summary>
public sealed class DemoCentresTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private static readonly DateOnly Today = A.Monday;

    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    [Fact]
    public async Task Sixty_centres_are_published_and_fifteen_are_drafts()
    {
        var centres = await CentresAsync();
        var published = centres.Where(c => c.Status == CentreStatus.Published).ToList();
        var drafts = centres.Where(c => c.Status == CentreStatus.Draft).ToList();

        Assert.Equal((DemoCentres.PublishedCount, DemoCentres.DraftCount), (published.Count, drafts.Count));
        Assert.All(published, c =>
        {
            Assert.Equal(PurchasingCentre.FullInfluence, c.Active.Sum(m => m.Influence));
            Assert.Contains(c.Active, m => m.IsDecisionMaker);
            Assert.All(c.Active, m => Assert.NotEmpty(m.Roles));
            Assert.InRange(c.Active.Count(), 4, 16);
            Assert.NotNull(c.PublishedAt);
        });
        Assert.All(drafts, d => Assert.True(d.Active.Sum(m => m.Influence) != PurchasingCentre.FullInfluence || !d.Active.Any(m => m.IsDecisionMaker)));
        Assert.Equal(Enum.GetValues<DraftReason>().Order(), drafts.Select(d => d.DraftReason!.Value).Distinct().Order());
        Assert.Equal(10, published.Count(c => c.ProductGroupId is not null));
        Assert.Contains(drafts, d => d.Members.Count == 0);
    }

    [Fact]
    public async Task Whatever_was_published_can_be_looked_at_as_it_was()
    {
        var editions = await db.CentreEditions.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal((await CentresAsync()).Where(c => c.Edition > 0).Select(c => (c.Id, c.Edition)).Order(), editions.Select(e => (e.CentreId, e.Number)).Order());
        Assert.All(editions, e => Assert.Equal(PurchasingCentre.FullInfluence, PublishedCentre.Read(e.Content).Members.Sum(m => m.Card.Influence)));
    }

    [Fact]
    public async Task Members_work_at_the_client_or_beside_it_and_a_link_stays_in_its_centre()
    {
        var members = await db.CentreMembers.Include(m => m.Employment).Include(m => m.Centre).ToListAsync();
        var links = await db.CentreLinks.Include(l => l.From).Include(l => l.To).ToListAsync();

        Assert.All(members, m => Assert.Equal((m.Centre.AccountId, m.PersonId), (m.Employment.AccountId, m.Employment.PersonId)));
        Assert.All(members.Where(m => m.LeftOn is null), m => Assert.True(m.Employment.IsCurrentOn(Today)));
        Assert.All(members.Where(m => m.Employment.IsOutside), m => Assert.NotNull(m.Employment.Organisation));
        Assert.All(links, l => Assert.True(l.From.CentreId == l.CentreId && l.To.CentreId == l.CentreId));
        Assert.Equal(links.Count, links.Select(l => (Math.Min(l.FromId, l.ToId), Math.Max(l.FromId, l.ToId))).Distinct().Count());
        Assert.Equal([LinkKind.Influences, LinkKind.Conflict], links.Select(l => l.Kind).Distinct().Order());
    }

    [Fact]
    public async Task A_decision_maker_left_last_week_and_the_owner_has_a_task_and_knows()
    {
        var member = Assert.Single(await db.CentreMembers.Include(m => m.Centre).ThenInclude(c => c.Account).Where(m => m.LeftOn == Today.AddDays(-6)).ToListAsync());
        var task = await db.WorkTasks.SingleAsync(t => t.AccountId == member.Centre.AccountId && t.Source == TaskSource.MemberLeft);

        Assert.Equal((CentreStatus.Draft, DraftReason.MemberLeft, 0), (member.Centre.Status, member.Centre.DraftReason, member.Influence));
        Assert.True(member.InfluenceWhenLeft > 0);
        Assert.Equal((member.Centre.Account.OwnerId, WorkTaskStatus.Open, member.PersonId), (task.AssigneeId, task.Status, task.PersonId));
        Assert.True(await db.Notifications.AnyAsync(n => n.UserId == task.AssigneeId && n.Link == task.Link));
    }

    [Fact]
    public async Task Every_publication_is_kept_as_the_portal_keeps_it()
    {
        var centres = await db.PurchasingCentres.ToDictionaryAsync(c => c.Id);
        var editions = await db.CentreEditions.ToListAsync();

        Assert.Equal(centres.Values.Where(c => c.Edition > 0).Select(c => (c.Id, c.Edition)).Order(), editions.Select(e => (e.CentreId, e.Number)).Order());
        Assert.All(editions, e =>
        {
            var kept = PublishedCentre.Read(e.Content);
            Assert.Equal(PurchasingCentre.FullInfluence, kept.Members.Sum(m => m.Card.Influence));
            Assert.Equal(centres[e.CentreId].PublishedAt, e.PublishedAt);
            Assert.InRange(e.Coverage, 0, 100);
        });
    }

    [Fact]
    public async Task The_centre_one_would_show_is_large_mixed_and_not_free_of_trouble()
    {
        var centre = (await CentresAsync()).Where(c => c.Account.Owner.LastName == "Смирнова").MaxBy(c => c.Active.Count())!;
        var members = centre.Active.ToList();

        Assert.Equal((CentreStatus.Published, 15), (centre.Status, members.Count));
        Assert.Equal(2, members.Count(m => m.Employment.IsOutside));
        Assert.InRange(members.Select(m => m.Employment.Department).Distinct().Count(), 5, 8);
        Assert.Equal(Enumerable.Range(-2, 5), members.Where(m => m.Attitude is not null).Select(m => m.Attitude!.Value).Distinct().Order());
        Assert.Contains(members, m => m.Attitude is null);
        Assert.Contains(members, m => m is { IsDecisionMaker: true, Attitude: < 0 });
        Assert.Equal(12, members.Count(m => members.Exists(boss => boss.EmploymentId == m.Employment.ReportsToId)));
        Assert.Contains(await db.CentreLinks.Where(l => l.CentreId == centre.Id).ToListAsync(), l => l.Kind == LinkKind.Conflict);
        var from = Today.AddDays(-90);
        var touched = (await db.TouchPeople.Where(p => p.Touch.AccountId == centre.AccountId && p.Touch.DoneOn >= from).Select(p => p.PersonId).Distinct().ToListAsync()).ToHashSet();
        Assert.InRange(members.Where(m => touched.Contains(m.PersonId)).Sum(m => m.Influence), 60, 95);
    }

    [Fact]
    public async Task Troubles_of_every_kind_are_planted()
    {
        var centres = await CentresAsync();
        var published = centres.Where(c => c.Status == CentreStatus.Published).ToList();

        Assert.InRange(published.Count(c => c.Active.Any(m => m is { IsDecisionMaker: true, Attitude: < 0 })), 6, 30);
        Assert.InRange(published.Count(c => c.Active.Any(m => m is { IsDecisionMaker: true, Attitude: null })), 6, 30);
        Assert.InRange(published.Count(c => c.Active.Any(m => m.Influence > 60)), 2, 10);
        Assert.Contains(centres.SelectMany(c => c.Active).Where(m => m.Employment.IsOutside).GroupBy(m => m.PersonId), g => g.Select(m => m.Centre.AccountId).Distinct().Count() >= 3);
        Assert.Contains(centres.SelectMany(c => c.Active), m => m.OurContactId is not null);
        Assert.Contains(centres.SelectMany(c => c.Active), m => m.NextActionOn < Today);
        var from = Today.AddDays(-90);
        var touched = (await db.TouchPeople.Where(p => p.Touch.DoneOn >= from).Select(p => new { p.Touch.AccountId, p.PersonId }).ToListAsync()).ToHashSet();
        Assert.Contains(published, c => c.Active.Where(m => m.IsDecisionMaker).All(m => !touched.Contains(new { c.AccountId, m.PersonId })));
    }

    [Fact]
    public async Task Tasks_are_open_queued_overdue_done_and_some_without_anybody()
    {
        var tasks = await db.WorkTasks.Include(t => t.Assignee).Include(t => t.Account).Where(t => t.Source != TaskSource.Plan).ToListAsync();
        var open = tasks.Where(t => t.Status == WorkTaskStatus.Open).ToList();
        var assistants = await db.AccountTeamMembers.Where(m => m.Role == TeamRole.Assistant).Select(m => m.AccountId).Distinct().ToListAsync();

        Assert.InRange(open.Count, 85, 130);
        Assert.All(open.Where(t => t.AssigneeId is null), t => Assert.True(t.Kind == TaskKind.Service && assistants.Contains(t.AccountId)));
        Assert.Equal(DemoTasks.InQueue, open.Count(t => t.AssigneeId is null));
        Assert.InRange(open.Count(t => t.DueOn < Today), 10, 25);
        Assert.Equal(2, open.Count(t => t.Assignee is { IsEnabled: false }));
        Assert.All(tasks.Where(t => t.Status != WorkTaskStatus.Open), t => Assert.True(t.ClosedOn <= Today && t.ClosedById == t.AssigneeId));
        Assert.Equal(tasks.Count(t => t.SourceKey is not null), tasks.Select(t => t.SourceKey).OfType<string>().Distinct().Count());
        Assert.InRange(await db.Touches.CountAsync(t => t.DirectionId != null && t.Status == TouchStatus.Planned), 10, 24);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private Task<List<PurchasingCentre>> CentresAsync() =>
        db.PurchasingCentres.Include(c => c.Account).ThenInclude(a => a.Owner).Include(c => c.Members).ThenInclude(m => m.Roles).ThenInclude(r => r.Role).Include(c => c.Members).ThenInclude(m => m.Employment).ToListAsync();
}
