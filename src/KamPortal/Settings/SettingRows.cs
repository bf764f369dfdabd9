using System.Globalization;
using System.Reflection;

namespace KamPortal.Settings;

/// <summary>Between the typed record and its rows. A row that no longer reads as its type counts as absent.</summary>
internal static class SettingRows
{
    private static readonly PropertyInfo[] Properties = [.. typeof(PortalSettings).GetProperties().Where(p => p.CanWrite)];

    public static PortalSettings Read(IReadOnlyDictionary<string, string> rows)
    {
        var settings = new PortalSettings();
        foreach (var property in Properties)
        {
            if (rows.TryGetValue(property.Name, out var text) && Parse(text, property.PropertyType) is { } value)
            {
                property.SetValue(settings, value);
            }
        }

        return settings;
    }

    public static IEnumerable<(string Key, string Value)> Write(PortalSettings settings) =>
        Properties.Select(p => (p.Name, Convert.ToString(p.GetValue(settings), CultureInfo.InvariantCulture) ?? ""));

    private static object? Parse(string text, Type type)
    {
        if (type == typeof(int))
        {
            return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        return text;
    }
}
