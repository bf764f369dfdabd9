using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>Preparation, money and feedback around the events of the demo.</summary>
public sealed class DemoEventAfterTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_is_prepared_by_the_norms_and_some_of_it_is_late()
    {
        var tasks = await db.PreparationTasks.Include(t => t.Event).ToListAsync(Now);
        Assert.Equal(DemoEvents.Count, tasks.Select(t => t.EventId).Distinct().Count());
        Assert.InRange(tasks.Count, 150, 350);
        Assert.All(tasks, t => Assert.NotNull(t.NormId));
        Assert.All(tasks.Where(t => t.Status == PreparationStatus.Done), t => Assert.True(t.DoneAt <= demo.Database.Clock.Now.UtcDateTime && t.DoneById is not null));
        Assert.InRange(tasks.Count(t => t.Status == PreparationStatus.Open && t.Event.Status == EventStatus.Planned && t.DueOn < A.Monday), 3, 15);
        Assert.All(tasks.Where(t => t.Event.Status == EventStatus.Cancelled), t => Assert.NotEqual(PreparationStatus.Open, t.Status));
        Assert.Equal(5, tasks.Select(t => t.Department).Distinct().Count());
    }

    [Fact]
    public async Task Every_event_has_a_budget_and_what_was_held_is_known()
    {
        var costs = await db.EventCosts.Include(c => c.Event).ToListAsync(Now);
        Assert.Equal(DemoEvents.Count, costs.Select(c => c.EventId).Distinct().Count());
        Assert.All(costs, c => Assert.Equal(c.Event.Status == EventStatus.Held, c.Actual is not null));
        Assert.Contains(costs, c => c.Actual > c.Planned);
        Assert.Contains(costs, c => c.Actual < c.Planned);
    }

    [Fact]
    public async Task The_event_most_people_were_at_was_asked_about_once()
    {
        var there = await db.EventParticipants.Where(p => p.Status == ParticipantStatus.Attended && p.Event.Status == EventStatus.Held).GroupBy(p => p.EventId).Select(g => g.Count()).ToListAsync(Now);
        var asked = await db.DevelopmentEvents.Where(e => e.FeedbackWaveId != null).ToListAsync(Now);
        Assert.Equal(there.Count > 0 ? 1 : 0, asked.Count);
        foreach (var one in asked)
        {
            var invitations = await db.SurveyInvitations.Where(i => i.WaveId == one.FeedbackWaveId).ToListAsync(Now);
            Assert.Equal(there.Max(), invitations.Count);
            Assert.Equal(invitations.Count(i => i.Status == InvitationStatus.Answered), await db.SurveyResponses.CountAsync(r => r.WaveId == one.FeedbackWaveId, Now));
            Assert.All(await db.SurveyAnswers.Where(a => a.Response.WaveId == one.FeedbackWaveId && a.Number != null).Select(a => new { a.Number, a.Question.ScaleFrom, a.Question.ScaleTo }).ToListAsync(Now), a => Assert.InRange(a.Number!.Value, a.ScaleFrom, a.ScaleTo));
        }
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
