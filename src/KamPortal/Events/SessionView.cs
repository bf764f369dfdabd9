namespace KamPortal.Events;

/// <summary>A session as it is shown.</summary>
/// <param name="StartsAt">UTC, as the end.</param>
public sealed record SessionView(int Id, string? Title, DateTime StartsAt, DateTime EndsAt, int? RoomId, string? Room, string? RoomAddress, string? Place, string? Url, string? Equipment, IReadOnlyList<SessionTrainerName> Trainers)
{
    /// <summary>The room with its address, or the place in words; null for one from afar.</summary>
    public string? Where => Room is null ? Place : RoomAddress is null ? Room : $"{Room}, {RoomAddress}";
}
