using KamPortal.Staff;

namespace KamPortal.Events;

/// <summary>A session as it is typed: hours on the event's clock.</summary>
public sealed class SessionFields
{
    /// <summary>Null for a new one.</summary>
    public int? Id { get; set; }

    public string? Title { get; set; }

    public DateTime? Starts { get; set; }

    public DateTime? Ends { get; set; }

    public int? RoomId { get; set; }

    public string? Place { get; set; }

    public string? Url { get; set; }

    public string? Equipment { get; set; }

    public List<int> TrainerIds { get; init; } = [];

    internal static SessionFields Of(EventSession session, string timeZoneId) => new()
    {
        Id = session.Id, Title = session.Title, Starts = LocalTime.FromUtc(session.StartsAt, timeZoneId), Ends = LocalTime.FromUtc(session.EndsAt, timeZoneId),
        RoomId = session.RoomId, Place = session.Place, Url = session.Url, Equipment = session.Equipment, TrainerIds = [.. session.Trainers.Select(t => t.TrainerId)],
    };
}
