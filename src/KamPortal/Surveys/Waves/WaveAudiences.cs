using System.Text.Json;
using System.Text.Json.Serialization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>An audience as it is kept, and as it is looked for.</summary>
internal static class WaveAudiences
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static WaveAudience Read(string json) => JsonSerializer.Deserialize<WaveAudience>(json, Json) ?? new WaveAudience();

    /// <exception cref="RuleViolation">More single clients than can be kept.</exception>
    public static string Write(WaveAudience audience)
    {
        var json = JsonSerializer.Serialize(audience, Json);
        return json.Length <= SurveyWave.AudienceMaxLength ? json : throw new RuleViolation(WaveMessages.AudienceTooLong, nameof(WaveForm.Audience));
    }

    /// <summary>
    /// Places of work on the day at clients of the audience. People from outside are not the client's voice, and archived clients are no clients any more;
    /// lost ones are told apart, so that one sees who is left out.
    /// </summary>
    public static IQueryable<Employment> Places(KamDbContext db, WaveAudience audience, DateOnly day)
    {
        var places = db.Employments.AsNoTracking().Where(e => !e.IsOutside && !e.Account.IsArchived && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || day <= e.ToOn));
        if (audience.Categories is { Count: > 0 } categories)
        {
            AbcdCategory[] chosen = [.. categories];
            places = places.Where(e => EF.Parameter(chosen).Contains(e.Account.Abcd));
        }

        if (audience.Segments is { Count: > 0 } segments)
        {
            AccountSegment[] chosen = [.. segments];
            places = places.Where(e => EF.Parameter(chosen).Contains(e.Account.Segment));
        }

        if (audience.RoleIds is { Count: > 0 } roles)
        {
            int[] chosen = [.. roles];
            places = places.Where(e => e.RoleId != null && EF.Parameter(chosen).Contains(e.RoleId.Value));
        }

        if (audience.AccountIds is { Count: > 0 } accounts)
        {
            int[] chosen = [.. accounts];
            places = places.Where(e => EF.Parameter(chosen).Contains(e.AccountId));
        }

        if (audience.ManagerIds is { Count: > 0 } managers)
        {
            int[] chosen = [.. managers];
            places = places.Where(e => EF.Parameter(chosen).Contains(e.Account.OwnerId));
        }

        if (audience.EventId is { } eventId)
        {
            places = places.Where(e => db.EventParticipants.Any(p => p.EventId == eventId && p.PersonId == e.PersonId && p.AccountId == e.AccountId && p.Status == ParticipantStatus.Attended));
        }

        return audience.OnlyKeyAccounts ? places.Where(e => e.Account.KeyStatus == KeyStatus.Key) : places;
    }
}
