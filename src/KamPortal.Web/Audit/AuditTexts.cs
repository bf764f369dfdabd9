using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.People;
using KamPortal.Touches;
using KamPortal.Web.Accounts;
using KamPortal.Web.Controls;
using KamPortal.Web.People;
using KamPortal.Web.Staff;

namespace KamPortal.Web.Audit;

/// <summary>The audit trail as people read it.</summary>
internal static class AuditTexts
{
    /// <summary>Null when the kind of row has no name yet; a test keeps that from happening.</summary>
    public static string? Entity(string name) => Text("Entity" + name);

    /// <summary>Null when the field has no name yet; a test keeps that from happening.</summary>
    public static string? Field(string name) => Text("Field" + name);

    public static string Action(AuditAction action) => Text("Action" + action) ?? action.ToString();

    public static string Kind(AuditKind kind) => Text("Kind" + kind) ?? kind.ToString();

    public static string Value(AuditValue value) => value.Value switch
    {
        null => AuditText.Nothing,
        string text => text,
        bool yes => yes ? AuditText.Yes : AuditText.No,
        DateOnly date => date.ToString("d", CultureInfo.CurrentCulture),
        DateTime instant => instant.ToString("g", CultureInfo.CurrentCulture),
        decimal amount => Format.MoneyExact(amount),
        Enum choice => Choice(choice),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        var other => other.ToString()!,
    };

    private static string Choice(Enum choice) => choice switch
    {
        AccountSize size => size.Label(),
        AccountStatus status => status.Label(),
        KeyStatus key => key.Label(),
        AbcdCategory category => category.Label(),
        AccountSegment segment => segment.Label(),
        AccountStrategy strategy => strategy.Label(),
        SmallAccountRoute route => route.Label(),
        TeamRole role => role.Label(),
        ConsentStatus consent => consent.Label(),
        OptOuts optOuts => optOuts.Label(),
        TouchType type => type.Label(),
        TouchStatus status => status.Label(),
        TouchOrigin origin => origin.Label(),
        TouchOutcome outcome => outcome.Label(),
        CadenceScope scope => scope.Label(),
        CadenceUnit unit => unit.Label(),
        DayOffPolicy policy => policy.Label(),
        CadencePriority priority => priority.Label(),
        KamPortal.Staff.Role role => StaffText.ResourceManager.GetString("Role" + role, CultureInfo.CurrentUICulture) ?? role.ToString(),
        _ => Text(choice.GetType().Name + choice) ?? choice.ToString(),
    };

    private static string? Text(string key) => AuditText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
