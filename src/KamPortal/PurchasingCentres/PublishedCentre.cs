using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>What a <see cref="CentreEdition"/> keeps: the centre as it was shown, names in both languages, nothing personal.</summary>
internal sealed record PublishedCentre
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public DateOnly On { get; init; }

    public int CoverageDays { get; init; }

    public int InfluencerPercent { get; init; }

    public int SingleThreadPercent { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Roles that should have been covered.</summary>
    public IReadOnlyList<int> Expected { get; init; } = [];

    public IReadOnlyList<Member> Members { get; init; } = [];

    public IReadOnlyList<CentreLinkLine> Links { get; init; } = [];

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static PublishedCentre Read(string content) => JsonSerializer.Deserialize<PublishedCentre>(content, Json)!;

    /// <summary>Members with roles in the viewer's language.</summary>
    public IReadOnlyList<CentreMemberCard> ToMembers()
    {
        var roles = NamedRoles();
        return [.. Members.Select(m => m.Card with { Roles = [.. m.RoleIds.Select(id => roles[id])] })];
    }

    public CentreAssessment Assess(IReadOnlyList<CentreMemberCard> members)
    {
        var roles = NamedRoles();
        return CentreAssessment.Of(members, [.. Expected.Select(id => roles[id])], SingleThreadPercent);
    }

    public static PublishedCentre Of(CentreCard card, IEnumerable<Role> roles, IEnumerable<int> expected) => new()
    {
        On = card.Today,
        CoverageDays = card.CoverageDays,
        InfluencerPercent = card.InfluencerPercent,
        SingleThreadPercent = card.SingleThreadPercent,
        Roles = [.. roles],
        Expected = [.. expected],
        Members = [.. card.Active.Select(m => new Member(m with { Roles = [] }, [.. m.Roles.Select(r => r.RoleId)]))],
        Links = card.Links,
    };

    private Dictionary<int, MemberRole> NamedRoles() => Roles.ToDictionary(r => r.Id, r => new MemberRole(r.Id, InLanguage.Of(r.Ru, r.En), r.Decides));

    public sealed record Role(int Id, string Ru, string En, bool Decides);

    public sealed record Member(CentreMemberCard Card, IReadOnlyList<int> RoleIds);
}
