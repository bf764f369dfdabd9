using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Checks what was typed about an event and writes it into the event.</summary>
internal static class EventRules
{
    public const int MostSessions = 60;

    /// <summary>Of one session.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <exception cref="RuleViolation">The first field that does not hold.</exception>
    public static async Task ApplyAsync(KamDbContext db, DevelopmentEvent one, EventFields fields, CancellationToken cancellationToken)
    {
        one.TitleRu = FormRules.Required(fields.TitleRu, DevelopmentEvent.TitleMaxLength, nameof(fields.TitleRu));
        one.TitleEn = FormRules.Text(fields.TitleEn, DevelopmentEvent.TitleMaxLength, nameof(fields.TitleEn)) ?? "";
        one.DescriptionRu = FormRules.Text(fields.DescriptionRu, DevelopmentEvent.TextMaxLength, nameof(fields.DescriptionRu)) ?? "";
        one.DescriptionEn = FormRules.Text(fields.DescriptionEn, DevelopmentEvent.TextMaxLength, nameof(fields.DescriptionEn)) ?? "";
        one.Form = fields.Form is { } form && Enum.IsDefined(form) ? form : throw new RuleViolation(DataMessages.Required, nameof(fields.Form));
        one.Level = fields.Level is { } level && Enum.IsDefined(level) ? level : throw new RuleViolation(DataMessages.Required, nameof(fields.Level));
        one.ProcessScope = Scope(fields);
        one.TimeZoneId = fields.TimeZoneId is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : throw new RuleViolation(EventFormMessages.NoZone, nameof(fields.TimeZoneId));
        one.Capacity = FormRules.Within(fields.Capacity, 1, DevelopmentEvent.MostSeats, nameof(fields.Capacity));
        one.SeniorityFrom = FormRules.Within(fields.SeniorityFrom, 1, 5, nameof(fields.SeniorityFrom));
        one.SeniorityTo = FormRules.Within(fields.SeniorityTo, 1, 5, nameof(fields.SeniorityTo));
        if (one.SeniorityFrom > one.SeniorityTo)
        {
            throw new RuleViolation(EventFormMessages.SeniorityTurned, nameof(fields.SeniorityTo));
        }

        one.Departments = fields.Departments;
        await PeopleAsync(db, one, fields, cancellationToken);
        await BelongingAsync(db, one, fields, cancellationToken);
        await SessionsAsync(db, one, fields, cancellationToken);
        EventHours.Refresh(one);
    }

    private static ProcessScope? Scope(EventFields fields) => (fields.Level, fields.ProcessScope) switch
    {
        (EventLevel.Processes, null) => throw new RuleViolation(EventFormMessages.NoScope, nameof(fields.ProcessScope)),
        (EventLevel.Processes, { } scope) when Enum.IsDefined(scope) => scope,
        (_, null) => null,
        _ => throw new RuleViolation(EventFormMessages.ScopeOfLevel3, nameof(fields.ProcessScope)),
    };

    private static async Task PeopleAsync(KamDbContext db, DevelopmentEvent one, EventFields fields, CancellationToken cancellationToken)
    {
        var ownerId = fields.OwnerId ?? throw new RuleViolation(DataMessages.Required, nameof(fields.OwnerId));
        if (ownerId != one.OwnerId && !await db.PortalUsers.AnyAsync(u => u.Id == ownerId && u.IsEnabled, cancellationToken))
        {
            throw new RuleViolation(StaffMessages.UserNotFound, nameof(fields.OwnerId));
        }

        if (fields.ContentOwnerId is { } content && content != one.ContentOwnerId && !await db.PortalUsers.AnyAsync(u => u.Id == content && u.IsEnabled, cancellationToken))
        {
            throw new RuleViolation(StaffMessages.UserNotFound, nameof(fields.ContentOwnerId));
        }

        (one.OwnerId, one.ContentOwnerId) = (ownerId, fields.ContentOwnerId);
        if (!EventDoor.MayChange(db.Viewer, one))
        {
            throw new RuleViolation(EventFormMessages.OwnerOfAnother, nameof(fields.OwnerId));
        }
    }

    private static async Task BelongingAsync(KamDbContext db, DevelopmentEvent one, EventFields fields, CancellationToken cancellationToken)
    {
        if (fields.ProgrammeId is { } programme && programme != one.ProgrammeId && !await db.EventProgrammes.AnyAsync(p => p.Id == programme && !p.IsClosed, cancellationToken))
        {
            throw new RuleViolation(EventFormMessages.NoProgramme, nameof(fields.ProgrammeId));
        }

        if (fields.ClubId is { } club && club != one.ClubId && !await db.DealerClubs.AnyAsync(c => c.Id == club && !c.IsClosed, cancellationToken))
        {
            throw new RuleViolation(EventFormMessages.NoClub, nameof(fields.ClubId));
        }

        if (fields.TemplateId is { } template && template != one.TemplateId && !await db.EventTemplates.AnyAsync(t => t.Id == template, cancellationToken))
        {
            throw new RuleViolation(EventFormMessages.NoTemplate, nameof(fields.TemplateId));
        }

        var code = FormRules.Trim(fields.FeedbackCode);
        if (code is not null && code != one.FeedbackCode && !await db.SurveyTemplates.AnyAsync(t => t.Code == code && t.Status == SurveyTemplateStatus.Published, cancellationToken))
        {
            throw new RuleViolation(EventFormMessages.NoSurvey, nameof(fields.FeedbackCode));
        }

        (one.ProgrammeId, one.ClubId, one.TemplateId, one.FeedbackCode) = (fields.ProgrammeId, fields.ClubId, fields.TemplateId, code);
    }

    private static async Task SessionsAsync(KamDbContext db, DevelopmentEvent one, EventFields fields, CancellationToken cancellationToken)
    {
        if (fields.Sessions.Count is 0 or > MostSessions)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventFormMessages.SessionCount, MostSessions), nameof(fields.Sessions));
        }

        var rooms = fields.Sessions.Select(s => s.RoomId).OfType<int>().Distinct().ToArray();
        var trainers = fields.Sessions.SelectMany(s => s.TrainerIds).Distinct().ToArray();
        if (await db.EventRooms.CountAsync(r => EF.Parameter(rooms).Contains(r.Id), cancellationToken) < rooms.Length || await db.Trainers.CountAsync(t => EF.Parameter(trainers).Contains(t.Id), cancellationToken) < trainers.Length)
        {
            throw new RuleViolation(EventFormMessages.NoResource, nameof(fields.Sessions));
        }

        foreach (var gone in one.Sessions.Where(s => !fields.Sessions.Exists(f => f.Id == s.Id && s.Id != 0)).ToList())
        {
            one.Sessions.Remove(gone);
            db.Remove(gone);
        }

        for (var i = 0; i < fields.Sessions.Count; i++)
        {
            var typed = fields.Sessions[i];
            var session = typed.Id is { } id ? one.Sessions.Find(s => s.Id == id) ?? throw new RuleViolation(EventFormMessages.SessionGone, Field(i)) : null;
            if (session is null)
            {
                session = new EventSession();
                one.Sessions.Add(session);
            }

            Write(db, one, session, typed, i);
        }
    }

    private static void Write(KamDbContext db, DevelopmentEvent one, EventSession session, SessionFields typed, int index)
    {
        // Seconds are not typed; an hour that was not touched stays the one of the two an autumn night has.
        DateTime Utc(DateTime? local, DateTime before, string side) => local is not { } on ? throw new RuleViolation(DataMessages.Required, Field(index, side))
            : session.Id != 0 && LocalTime.FromUtc(before, one.TimeZoneId) == on ? before : EventHours.ToUtc(on, one.TimeZoneId, Field(index, side));

        session.StartsAt = Utc(typed.Starts, session.StartsAt, nameof(typed.Starts));
        session.EndsAt = Utc(typed.Ends, session.EndsAt, nameof(typed.Ends));
        if (session.EndsAt <= session.StartsAt)
        {
            throw new RuleViolation(EventFormMessages.EndsBefore, Field(index, nameof(typed.Ends)));
        }

        if (session.EndsAt - session.StartsAt > Longest || session.StartsAt.Year is < 2000 or > 2100)
        {
            throw new RuleViolation(EventFormMessages.TooLong, Field(index, nameof(typed.Ends)));
        }

        session.Title = FormRules.Text(typed.Title, EventSession.TitleMaxLength, Field(index, nameof(typed.Title)));
        session.RoomId = typed.RoomId;
        session.Place = FormRules.Text(typed.Place, EventSession.PlaceMaxLength, Field(index, nameof(typed.Place)));
        session.Url = FormRules.Text(typed.Url, EventSession.UrlMaxLength, Field(index, nameof(typed.Url)));
        session.Equipment = FormRules.Text(typed.Equipment, EventSession.EquipmentMaxLength, Field(index, nameof(typed.Equipment)));
        if (session.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            throw new RuleViolation(EventFormMessages.NoUrl, Field(index, nameof(typed.Url)));
        }

        foreach (var gone in session.Trainers.Where(t => !typed.TrainerIds.Contains(t.TrainerId)).ToList())
        {
            session.Trainers.Remove(gone);
            db.Remove(gone);
        }

        session.Trainers.AddRange(typed.TrainerIds.Distinct().Where(t => !session.Trainers.Exists(x => x.TrainerId == t)).Select(t => new SessionTrainer { TrainerId = t }));
    }

    /// <summary>"Sessions[0].Starts": the field a refusal stands beside.</summary>
    public static string Field(int index, string name = "") => FormattableString.Invariant($"Sessions[{index}]{(name.Length == 0 ? "" : ".")}{name}");
}
