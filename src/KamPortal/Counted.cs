using System.Globalization;

namespace KamPortal;

/// <summary>Forms of a counted word, "{0} касание|{0} касания|{0} касаний" or "{0} touch|{0} touches", chosen by the rule of the current language.</summary>
public static class Counted
{
    public static string Of(int count, string forms)
    {
        var parts = forms.Split('|');
        var n = Math.Abs(count);
        var index = parts.Length switch
        {
            1 => 0,
            2 => n == 1 ? 0 : 1,
            _ => (n % 10, n % 100) switch
            {
                (1, not 11) => 0,
                (>= 2 and <= 4, not (>= 12 and <= 14)) => 1,
                _ => 2,
            },
        };
        return string.Format(CultureInfo.CurrentCulture, parts[index], count.ToString("N0", CultureInfo.CurrentCulture));
    }
}
