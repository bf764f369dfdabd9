using System.Globalization;
using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>Signs of a member that speak without colour, each with its word.</summary>
internal static class MapSigns
{
    public static readonly IReadOnlyList<int?> Attitudes = [2, 1, 0, -1, -2, null];

    public static string AttitudeWord(int? attitude) => attitude switch
    {
        -2 => RoleMapText.AttitudeMinus2,
        -1 => RoleMapText.AttitudeMinus1,
        0 => RoleMapText.Attitude0,
        1 => RoleMapText.AttitudePlus1,
        2 => RoleMapText.AttitudePlus2,
        _ => RoleMapText.AttitudeUnknown,
    };

    public static string AttitudeClass(int? attitude) => attitude switch
    {
        -2 => "minus2",
        -1 => "minus1",
        0 => "zero",
        1 => "plus1",
        2 => "plus2",
        _ => "unknown",
    };

    /// <summary>Chevrons up for us, down against us, a dash for neither, a question mark for unknown; around (0, 0), 16 wide.</summary>
    public static string AttitudePath(int? attitude) => attitude switch
    {
        -2 => "M-5 -5.500L0 -.500L5 -5.500M-5 .500L0 5.500L5 .500",
        -1 => "M-5 -2.500L0 2.500L5 -2.500",
        0 => "M-5 0H5",
        1 => "M-5 2.500L0 -2.500L5 2.500",
        2 => "M-5 -.500L0 -5.500L5 -.500M-5 5.500L0 .500L5 5.500",
        _ => "M-3 -3A3 3 0 1 1 1.500 .200Q0 1 0 2.500M0 5.800V6",
    };

    public static string CoverageWord(CoverageLevel coverage) => coverage switch
    {
        CoverageLevel.Brief => RoleMapText.CoverageBrief,
        CoverageLevel.Multiple => RoleMapText.CoverageMultiple,
        CoverageLevel.InDepth => RoleMapText.CoverageInDepth,
        _ => RoleMapText.CoverageNone,
    };

    /// <summary>Three bars, growing; one that is not reached is only a dot on the ground. Around (0, 0), 10 wide.</summary>
    public static string CoveragePath(CoverageLevel coverage) =>
        string.Join("", Enumerable.Range(0, 3).Select(bar => string.Create(CultureInfo.InvariantCulture, $"M{-3.4 + (bar * 3.4):0.#} 3.5v{(bar < (int)coverage ? -2.5 - (bar * 2.3) : -.1):0.#}")));

    /// <summary>All the drawing says about the member, in words.</summary>
    public static string Words(CentreMemberCard member, MapView view) => string.Join(", ", Parts(member, view).Select(MapText.Clean).Where(p => p.Length > 0));

    public static string Initials(string name) =>
        string.Concat(MapText.Clean(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => w.EnumerateRunes().First().ToString().ToUpperInvariant()));

    private static IEnumerable<string?> Parts(CentreMemberCard member, MapView view)
    {
        yield return member.Name;
        yield return member.Position;
        yield return member.Department;
        if (member.IsOutside)
        {
            yield return member.Organisation is null ? RoleMapText.Outside : Form(RoleMapText.OutsideFrom, member.Organisation);
        }

        if (view.ForClient)
        {
            yield break;
        }

        if (!member.IsActive)
        {
            yield return RoleMapText.Gone;
        }

        yield return member.IsDecisionMaker ? RoleMapText.DecisionMakerLong : member.IsInfluencer ? RoleMapText.InfluencerLong : null;
        yield return string.Join(", ", member.Roles.Select(r => r.Name));
        yield return Form(RoleMapText.InfluenceOf, member.Influence);
        yield return Form(RoleMapText.AttitudeOf, AttitudeWord(member.Attitude));
        yield return Form(RoleMapText.CoverageOf, CoverageWord(member.Coverage));
    }

    private static string Form(string form, object value) => string.Format(CultureInfo.CurrentCulture, form, value);
}
