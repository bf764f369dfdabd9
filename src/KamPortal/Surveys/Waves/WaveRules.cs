using System.Globalization;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.WorkCalendars;

namespace KamPortal.Surveys.Waves;

/// <summary>What every wave has to keep to, drafted or launched.</summary>
internal static class WaveRules
{
    /// <summary>A draft keeps to the rules as well: whoever launches it finds nothing left to mend.</summary>
    /// <exception cref="RuleViolation">Says which field is wrong and what would be right.</exception>
    public static void Apply(SurveyWave wave, WaveForm form, SurveyTemplate? template, TimeProvider clock)
    {
        RequireTemplate(template);
        var zone = Zone(form.TimeZoneId);
        if (form.IsAnonymous && template!.Kind == SurveyKind.Interview)
        {
            throw new RuleViolation(WaveMessages.InterviewNotAnonymous, nameof(WaveForm.IsAnonymous));
        }

        var (opensOn, closesOn) = (form.OpensOn ?? throw new RuleViolation(DataMessages.Required, nameof(WaveForm.OpensOn)), form.ClosesOn ?? throw new RuleViolation(DataMessages.Required, nameof(WaveForm.ClosesOn)));
        CheckDays(opensOn, closesOn, zone, clock);
        wave.Name = FormRules.Required(form.Name, SurveyWave.NameMaxLength, nameof(WaveForm.Name));
        wave.IsAnonymous = form.IsAnonymous;
        (wave.TemplateId, wave.OpensOn, wave.ClosesOn, wave.TimeZoneId) = (template!.Id, opensOn, closesOn, zone);
        wave.Reminders = FormRules.Within(form.Reminders, 0, SurveyWave.MostReminders, nameof(WaveForm.Reminders));
        wave.RepeatMonths = form.RepeatMonths is { } months ? FormRules.Within(months, 1, SurveyWave.MostMonths, nameof(WaveForm.RepeatMonths)) : null;
        WaveEvents.RequireOnce(form.Audience, form.RepeatMonths);
        wave.Audience = WaveAudiences.Write(form.Audience);
    }

    /// <exception cref="RuleViolation">There is none, or another version is in force by now.</exception>
    public static void RequireTemplate(SurveyTemplate? template)
    {
        if (template is not { Status: SurveyTemplateStatus.Published })
        {
            throw new RuleViolation(template is null ? DataMessages.Required : WaveMessages.TemplateNotPublished, nameof(WaveForm.TemplateId));
        }
    }

    public static void CheckDays(DateOnly opensOn, DateOnly closesOn, string zone, TimeProvider clock)
    {
        var today = LocalTime.Today(clock, zone);
        if (opensOn < today)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WaveMessages.OpensInPast, today), nameof(WaveForm.OpensOn));
        }

        if (closesOn < opensOn.AddDays(1) || closesOn > opensOn.AddDays(SurveyWave.MostDays))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WaveMessages.ClosesWrong, opensOn.AddDays(1), opensOn.AddDays(SurveyWave.MostDays)), nameof(WaveForm.ClosesOn));
        }
    }

    /// <summary>Letters go on Tuesdays to Thursdays that are working days.</summary>
    public static bool IsSendingDay(DateOnly day, WorkCalendar calendar) =>
        day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday && calendar.IsWorkingDay(day);

    /// <returns>Null when no letter could go in the whole time.</returns>
    public static DateOnly? FirstSendingDay(DateOnly opensOn, DateOnly closesOn, WorkCalendar calendar)
    {
        for (var day = opensOn; day <= closesOn; day = day.AddDays(1))
        {
            if (IsSendingDay(day, calendar))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>When a wave of this kind is repeated, unless somebody says otherwise.</summary>
    public static int? RepeatMonths(SurveyKind kind, PortalSettings settings) => kind switch
    {
        SurveyKind.Nps => settings.NpsMonths,
        SurveyKind.Servqual => settings.ServqualMonths,
        _ => null,
    };

    /// <summary>The day on which the wave is repeated: some months later on the day of month of the first of them, or the last one of a shorter month.</summary>
    public static DateOnly NextOpening(DateOnly opensOn, int months, int firstDay)
    {
        var month = new DateOnly(opensOn.Year, opensOn.Month, 1).AddMonths(months);
        return month.AddDays(Math.Min(firstDay, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }

    /// <summary>Root of the links in letters; empty when none is set.</summary>
    public static string LinkRoot(PortalSettings settings) =>
        (settings.SurveyAddress.Length > 0 ? settings.SurveyAddress : settings.SiteAddress).TrimEnd('/');

    private static string Zone(string? zone) =>
        FormRules.Required(zone, SurveyWave.ZoneMaxLength, nameof(WaveForm.TimeZoneId)) is var id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) && found.HasIanaId
            ? id : throw new RuleViolation(StaffMessages.ZoneUnknown, nameof(WaveForm.TimeZoneId));
}
