using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>Absences and escalations of the demo company.</summary>
public sealed class DemoStandInsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private static readonly DateOnly Today = A.Monday;

    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_of_the_one_on_leave_is_with_the_deputy_of_the_one_without_with_the_head_and_a_short_absence_shifts()
    {
        var absences = await db.Absences.Include(a => a.User).OrderBy(a => a.Id).ToListAsync(Token);
        var (withDeputy, alone, shortly) = (absences[0], absences[1], absences.Single(a => a.Kind == AbsenceKind.BusinessTrip && a.DeputyId is null));

        Assert.True(await db.Touches.CountAsync(t => t.AbsenceId == withDeputy.Id && t.AssigneeId == withDeputy.DeputyId && t.OnBehalfOfId == withDeputy.UserId, Token) >= 5);
        Assert.True(await db.WorkTasks.CountAsync(t => t.AbsenceId == withDeputy.Id && t.AssigneeId == withDeputy.DeputyId, Token) >= 1);
        Assert.True(await db.Touches.CountAsync(t => t.AbsenceId == alone.Id && t.AssigneeId == alone.User.SupervisorId && t.OnBehalfOfId == alone.UserId, Token) >= 5);
        Assert.False(await db.Touches.AnyAsync(t => t.Status == TouchStatus.Planned && (t.AssigneeId == withDeputy.UserId || t.AssigneeId == alone.UserId) && t.DueOn <= Today, Token));
        var shifted = await db.Touches.Where(t => t.AbsenceId == shortly.Id).ToListAsync(Token);
        Assert.NotEmpty(shifted);
        Assert.All(shifted, t => Assert.True(t.AssigneeId == shortly.UserId && t.ShiftedFromOn >= shortly.FromOn && t.ShiftedFromOn <= shortly.ToOn && t.DueOn > shortly.ToOn));
    }

    [Fact]
    public async Task Heads_have_been_told_at_both_levels_as_the_job_would_have()
    {
        var escalations = await db.Escalations.Include(e => e.ToUser.Roles).ToListAsync(Token);

        Assert.All(escalations.Where(e => e.Level == 1 && e.OfUserId != e.ToUserId), e => Assert.True(e.ToUser.Has(Role.Head) || e.ToUser.Has(Role.Director)));
        Assert.True(escalations.Count(e => e.Level == 1) >= 10);
        Assert.True(escalations.Count(e => e.Level == 2) >= 5);
        Assert.Contains(escalations, e => e.Level == 2 && e.ToUser.Has(Role.Director));
        Assert.Equal(escalations.Select(e => (e.ToUserId, e.Level, e.At.Date)).Distinct().Count(), await db.Notifications.CountAsync(n => n.Key.StartsWith("escalation:"), Token));
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
