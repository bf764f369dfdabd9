namespace KamPortal.People;

public static class Genders
{
    private static readonly string[] Male = ["ович", "евич", "ич", "оглы", "углы", "улы"];
    private static readonly string[] Female = ["овна", "евна", "ична", "инична", "кызы", "гызы"];

    /// <summary>As recorded; else as the patronymic tells. Nothing is guessed from a first or last name: a wrong form of address offends more than a neutral one.</summary>
    public static Gender Of(Gender recorded, string? middleName) => recorded != Gender.Unknown ? recorded : Guess(middleName);

    public static Gender Guess(string? middleName)
    {
        var name = middleName?.Trim() ?? "";
        return Ends(name, Female) ? Gender.Female : Ends(name, Male) ? Gender.Male : Gender.Unknown;
    }

    private static bool Ends(string name, string[] endings) => Array.Exists(endings, e => name.Length > e.Length && name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
