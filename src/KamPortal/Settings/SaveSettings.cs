using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Settings;

public sealed class SaveSettings(KamDb kam)
{
    /// <exception cref="RuleViolation">A value is out of its bounds, or somebody changed the same setting meanwhile.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSettings);
        Check(form.Settings);
        var rows = await db.Settings.ToDictionaryAsync(s => s.Key, cancellationToken);
        var defaults = SettingRows.Write(new PortalSettings()).ToDictionary(s => s.Key, s => s.Value);
        var before = SettingRows.Write(form.Original).ToDictionary(s => s.Key, s => s.Value);
        foreach (var (key, value) in SettingRows.Write(form.Settings).Where(s => s.Value != before[s.Key]))
        {
            var now = rows.TryGetValue(key, out var row) ? row.Value : defaults[key];
            if (now != before[key])
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SettingsMessages.ChangedMeanwhile, now), key);
            }

            if (row is null)
            {
                db.Add(new Setting { Key = key, Value = value });
            }
            else
            {
                row.Value = value;
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new RuleViolation(SettingsMessages.SavedAtTheSameTime);
        }
    }

    private static void Check(PortalSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.CompanyName))
        {
            throw new RuleViolation(SettingsMessages.CompanyNameMissing, nameof(PortalSettings.CompanyName));
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _))
        {
            throw new RuleViolation(SettingsMessages.UnknownZone, nameof(PortalSettings.TimeZone));
        }

        if (settings.SiteAddress.Length > 0 && !(Uri.TryCreate(settings.SiteAddress, UriKind.Absolute, out var site) && site.Scheme is "http" or "https"))
        {
            throw new RuleViolation(SettingsMessages.WrongAddress, nameof(PortalSettings.SiteAddress));
        }

        foreach (var property in typeof(PortalSettings).GetProperties())
        {
            var value = property.GetValue(settings);
            if (value is string { Length: > Setting.ValueMaxLength })
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SettingsMessages.TooLong, Setting.ValueMaxLength), property.Name);
            }

            if (property.GetCustomAttributes(typeof(RangeAttribute), true) is [RangeAttribute range] && !range.IsValid(value))
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SettingsMessages.OutOfBounds, range.Minimum, range.Maximum), property.Name);
            }
        }

        if (settings.SecondEscalationDays <= settings.EscalationDays)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SettingsMessages.EscalationOrder, settings.EscalationDays), nameof(PortalSettings.SecondEscalationDays));
        }
    }

    /// <param name="Settings">As they shall be.</param>
    /// <param name="Original">As the form showed them when it was opened.</param>
    public sealed record Form(PortalSettings Settings, PortalSettings Original);
}
