using KamPortal.Accounts;
using KamPortal.Settings;

namespace KamPortal.Events.Planning;

/// <summary>The lowest level of an event a client has every year, by category; D and unknown ones need none.</summary>
internal static class NeedLevels
{
    public static readonly IReadOnlyList<AbcdCategory> Categories = [AbcdCategory.A, AbcdCategory.B, AbcdCategory.C];

    public static EventLevel? Of(PortalSettings settings, AbcdCategory category) => category switch
    {
        AbcdCategory.A => (EventLevel)settings.NeedLevelA,
        AbcdCategory.B => (EventLevel)settings.NeedLevelB,
        AbcdCategory.C => (EventLevel)settings.NeedLevelC,
        _ => null,
    };
}
