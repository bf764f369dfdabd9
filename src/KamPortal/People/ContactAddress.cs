namespace KamPortal.People;

/// <summary>Whether letters can go to an address.</summary>
internal static class ContactAddress
{
    /// <summary>A line break in an address would be another header of the letter.</summary>
    public static bool IsUsable(string? email) =>
        email is { Length: > 0 } && !email.Any(char.IsControl) && System.Net.Mail.MailAddress.TryCreate(email, out var address) && address.Address == email.Trim();
}
