namespace KamPortal.Accounts;

/// <summary>ИНН, the Russian taxpayer number: 10 digits for organisations, 12 for entrepreneurs, with control digits (order ФНС ММВ-7-6/435@).</summary>
public static class Inn
{
    public const int MaxLength = 12;

    private static readonly int[] Tenth = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Eleventh = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Twelfth = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    public static bool IsValid(string inn) => inn.All(char.IsAsciiDigit) && inn.Length switch
    {
        10 => Control(inn, Tenth) == inn[9] - '0',
        12 => Control(inn, Eleventh) == inn[10] - '0' && Control(inn, Twelfth) == inn[11] - '0',
        _ => false,
    };

    /// <summary>The same number with its control digits put right; for generated data.</summary>
    public static string WithControlDigits(string digits) => digits.Length switch
    {
        9 => digits + Control(digits, Tenth),
        10 => WithControlDigits(digits + Control(digits, Eleventh)),
        11 => digits + Control(digits, Twelfth),
        _ => throw new ArgumentOutOfRangeException(nameof(digits), digits.Length, "9 digits of an organisation or 10 of an entrepreneur"),
    };

    private static int Control(string inn, int[] weights) => weights.Select((weight, i) => weight * (inn[i] - '0')).Sum() % 11 % 10;
}
