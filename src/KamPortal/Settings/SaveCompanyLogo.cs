using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Settings;

/// <summary>The company's sign on pages for clients.</summary>
public sealed class SaveCompanyLogo(KamDb kam)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = CompanyLogo.MaxBytes;

    /// <param name="content">A PNG or JPEG, told by its bytes and not by its name.</param>
    /// <exception cref="RuleViolation">Something else, or too large.</exception>
    public async Task RunAsync(byte[] content, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSettings);
        if (content.Length > MaxBytes)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SettingsMessages.LogoTooBig, MaxBytes / 1024), nameof(content));
        }

        var type = ImageBytes.TypeOf(content) ?? throw new RuleViolation(SettingsMessages.LogoNotAPicture, nameof(content));
        if (await db.CompanyLogos.FirstOrDefaultAsync(cancellationToken) is { } logo)
        {
            (logo.ContentType, logo.Content) = (type, content);
        }
        else
        {
            db.Add(new CompanyLogo { ContentType = type, Content = content });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSettings);
        await db.CompanyLogos.ExecuteDeleteAsync(cancellationToken);
    }
}
