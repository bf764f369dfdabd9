using System.Globalization;

namespace KamPortal.WorkTasks;

/// <summary>
/// What a touch or task by a role came from. The number grows when the same work is planned again after it was closed, so
/// that the unique key keeps two planners apart and yet lets the work come round.
/// </summary>
internal readonly record struct DirectionKey(int AccountId, int PersonId, int DirectionId, int Number)
{
    public const string Prefix = "role:";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{AccountId}:{PersonId}:{DirectionId}:{Number}");

    public static DirectionKey Parse(string key)
    {
        var parts = key[Prefix.Length..].Split(':');
        return new DirectionKey(Int(0), Int(1), Int(2), Int(3));

        int Int(int part) => int.Parse(parts[part], CultureInfo.InvariantCulture);
    }
}
