using System.ComponentModel.DataAnnotations;
using KamPortal.Staff;

namespace KamPortal.Settings;

/// <summary>What the administrator may change; the values here are the defaults of the method. Kept as rows of text, one per property that differs.</summary>
public sealed record PortalSettings
{
    /// <summary>Shown in the head of the portal and in letters.</summary>
    public string CompanyName { get; init; } = "KamPortal";

    /// <summary>IANA zone of the company: times typed on the command line and shown to nobody in particular.</summary>
    public string TimeZone { get; init; } = LocalTime.DefaultZone;

    /// <summary>Root address of the portal for links in letters, e.g. https://kam.example.ru; empty leaves letters without links.</summary>
    public string SiteAddress { get; init; } = "";

    /// <summary>Local hour of the recipient from which the digest of the day is written.</summary>
    [Range(0, 19)]
    public int ReminderHour { get; init; } = 8;

    /// <summary>How many days ahead touches are planned.</summary>
    [Range(7, 120)]
    public int PlanningHorizonDays { get; init; } = 35;

    /// <summary>How many days back the planner makes up for after a standstill.</summary>
    [Range(0, 31)]
    public int CatchUpDays { get; init; } = 7;

    /// <summary>Hours without a click after which one signs in again.</summary>
    [Range(1, 168)]
    public int SessionHours { get; init; } = 12;
}
