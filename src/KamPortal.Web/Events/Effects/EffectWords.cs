using System.Globalization;
using KamPortal.Events;
using KamPortal.Events.Effects;

namespace KamPortal.Web.Events.Effects;

/// <summary>Money, measures and changes as they are shown.</summary>
internal static class EffectWords
{
    public static string Kind(CostKind kind) => EffectText.ResourceManager.GetString(nameof(CostKind) + kind, CultureInfo.CurrentUICulture)!;

    public static string Kind(EffectKind kind) => EffectText.ResourceManager.GetString(nameof(EffectKind) + kind, CultureInfo.CurrentUICulture)!;

    /// <summary>As a form takes it back.</summary>
    public static string Typed(decimal amount) => amount.ToString("0.##", CultureInfo.CurrentCulture);

    public static string Value(EffectKind kind, decimal value) => value.ToString(kind == EffectKind.Shipments ? "N0" : "N1", CultureInfo.CurrentCulture);

    public static string Change(EffectKind kind, decimal value) => (Math.Round(value, kind == EffectKind.Shipments ? 0 : 1) > 0 ? "+" : "") + Value(kind, value);
}
