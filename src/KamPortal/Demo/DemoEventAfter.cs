using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// Around the development events: their preparation by the standard norms, some of it late, their budgets by plan and fact, and the feedback on
/// the event most people were at. Comes after events and participants.
/// </summary>
internal sealed class DemoEventAfter(KamDbContext db, BulkLoad load, DateOnly today)
{
    /// <summary>Every fifth piece whose day has passed is late.</summary>
    private const int LateEvery = 5;

    private const int AnsweredOfTen = 7;

    private static readonly string[] Words =
    [
        "Больше всего пригодились разборы на наших же примерах. Хотелось бы раздатку заранее.",
        "Ведущий говорит по делу, без рекламы. Не хватило времени на вопросы.",
        "Полезно было встретить коллег из других компаний.",
    ];

    private readonly Random random = new(DemoCompany.Seed + 97);

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await SeedPreparationNorms.EnsureAsync(db, cancellationToken);
        var events = await db.DevelopmentEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancellationToken);
        await load.WriteAsync(await PreparationAsync(events, cancellationToken), cancellationToken);
        await load.WriteAsync(events.SelectMany(Costs), cancellationToken);
        await FeedbackAsync(events, cancellationToken);
    }

    private async Task<List<PreparationTask>> PreparationAsync(List<DevelopmentEvent> events, CancellationToken cancellationToken)
    {
        var norms = await db.PreparationNorms.AsNoTracking().OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddYears(-2), today.AddYears(2), cancellationToken);
        var tasks = new List<PreparationTask>();
        foreach (var one in events)
        {
            var owners = await PreparationOwners.LoadAsync(db, one, cancellationToken);
            foreach (var norm in norms.Where(n => EventPreparation.Fits(n, one)))
            {
                var task = new PreparationTask
                {
                    EventId = one.Id, NormId = norm.Id, Title = norm.TitleRu, Department = norm.Department, OwnerId = owners.Of(norm.Department), LeadDays = norm.LeadDays, DueOn = EventPreparation.DueOn(calendar, one, norm.LeadDays),
                };
                Mark(task, one, tasks.Count);
                tasks.Add(task);
            }
        }

        return tasks;
    }

    private void Mark(PreparationTask task, DevelopmentEvent one, int number)
    {
        var isLate = one.Status != EventStatus.Held && number % LateEvery == 4;
        if (one.Status == EventStatus.Cancelled)
        {
            task.Status = number % 2 == 0 ? PreparationStatus.Dropped : PreparationStatus.Done;
        }
        else if (task.DueOn < today && !isLate)
        {
            task.Status = PreparationStatus.Done;
        }

        if (task.Status == PreparationStatus.Done)
        {
            var day = task.DueOn < today ? task.DueOn : today.AddDays(-1);
            (task.DoneAt, task.DoneById) = (day.ToDateTime(new TimeOnly(9 + (number % 6), 0), DateTimeKind.Utc), task.OwnerId ?? one.OwnerId);
        }
    }

    /// <summary>Dearer with the level; what was held is known, a tenth more or less than planned.</summary>
    private IEnumerable<EventCost> Costs(DevelopmentEvent one)
    {
        var level = (int)one.Level;
        List<(CostKind Kind, decimal Planned)> lines = [(CostKind.Materials, 8_000m + (2_000m * level)), (CostKind.Catering, 900m * one.Capacity)];
        if (one.Form is EventForm.Vip)
        {
            lines.AddRange([(CostKind.Venue, 60_000m * level), (CostKind.Travel, 15_000m * level)]);
        }

        if (level >= 3)
        {
            lines.Add((CostKind.Speaker, 40_000m * (level - 1)));
        }

        foreach (var (kind, planned) in lines)
        {
            yield return new EventCost { EventId = one.Id, Kind = kind, Planned = planned, Actual = one.Status == EventStatus.Held ? Math.Round(planned * random.Next(90, 112) / 100m, 0) : null };
        }
    }

    private async Task FeedbackAsync(List<DevelopmentEvent> events, CancellationToken cancellationToken)
    {
        var there = await db.EventParticipants.AsNoTracking().Where(p => p.Status == ParticipantStatus.Attended && p.Event.Status == EventStatus.Held).OrderBy(p => p.Id)
            .Select(p => new { p.EventId, p.PersonId, p.AccountId, p.Person.Language, p.Account.OwnerId, p.Account.Abcd, p.Account.Segment, p.Employment.RoleId }).ToListAsync(cancellationToken);
        if (there.Count == 0)
        {
            return;
        }

        var most = there.GroupBy(p => p.EventId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().ToList();
        var one = events.Single(e => e.Id == most[0].EventId);
        var template = await db.SurveyTemplates.AsNoTracking().Include(t => t.Questions).SingleAsync(t => t.Code == StandardSurveys.Event && t.Status == SurveyTemplateStatus.Published, cancellationToken);
        var opensOn = EventPreparation.DayOf(one.EndsAt, one.TimeZoneId).AddDays(1);
        var closesOn = opensOn.AddDays(14);
        var wave = new SurveyWave
        {
            Name = $"Отзыв: {one.TitleRu}", TemplateId = template.Id, Status = closesOn < today ? WaveStatus.Closed : WaveStatus.Open, Audience = WaveAudiences.Write(new WaveAudience { EventId = one.Id }), OpensOn = opensOn, ClosesOn = closesOn,
            TimeZoneId = one.TimeZoneId, Reminders = 1, CreatedById = one.OwnerId, LaunchedById = one.OwnerId, LaunchedAt = At(opensOn, 6), ClosedAt = closesOn < today ? At(closesOn, 21) : null,
        };
        load.Number(wave);
        var (invitations, responses, answers) = (new List<SurveyInvitation>(), new List<SurveyResponse>(), new List<SurveyAnswer>());
        foreach (var (person, number) in most.Select((p, i) => (p, i)))
        {
            var isAnswered = number % 10 < AnsweredOfTen;
            var invitation = new SurveyInvitation
            {
                WaveId = wave.Id, PersonId = person.PersonId, AccountId = person.AccountId, ManagerId = person.OwnerId, Category = person.Abcd, Segment = person.Segment, RoleId = person.RoleId, Language = person.Language,
                Status = isAnswered ? InvitationStatus.Answered : InvitationStatus.Sent, InvitedAt = At(opensOn, 8),
            };
            load.Number(invitation);
            invitation.TokenHash = SurveyToken.HashOf(DemoSurveys.TokenOf(invitation.Id));
            invitations.Add(invitation);
            if (isAnswered)
            {
                responses.Add(new SurveyResponse
                {
                    Id = NextId(), WaveId = wave.Id, InvitationId = invitation.Id, PersonId = person.PersonId, AccountId = person.AccountId, ManagerId = person.OwnerId, Category = person.Abcd, Segment = person.Segment, RoleId = person.RoleId,
                    Source = ResponseSource.Link, Language = person.Language, SubmittedAt = At(opensOn.AddDays(number % 5), 10),
                });
                answers.AddRange(Answers(template, responses[^1].Id, number));
            }
        }

        await load.WriteAsync([wave], cancellationToken);
        await load.WriteAsync(invitations, cancellationToken);
        await load.WriteAsync(responses, cancellationToken);
        await load.WriteAsync(answers, cancellationToken);
        await db.DevelopmentEvents.Where(e => e.Id == one.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.FeedbackCode, StandardSurveys.Event).SetProperty(e => e.FeedbackWaveId, wave.Id), cancellationToken);
    }

    private IEnumerable<SurveyAnswer> Answers(SurveyTemplate template, long responseId, int number)
    {
        foreach (var question in template.Questions.OrderBy(q => q.Order))
        {
            if (question.Kind == QuestionKind.Scale)
            {
                yield return new SurveyAnswer { Id = NextId(), ResponseId = responseId, QuestionId = question.Id, Number = question.ScaleTo - ((number + question.Order) % 3 == 0 ? 1 : 0) - (number % 5 == 3 ? 1 : 0) };
            }
            else if (number < Words.Length)
            {
                yield return new SurveyAnswer { Id = NextId(), ResponseId = responseId, QuestionId = question.Id, Text = Words[number] };
            }
        }
    }

    private long NextId() => random.NextInt64(1, long.MaxValue);

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
