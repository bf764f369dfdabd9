namespace KamPortal.Calendars;

/// <summary>What an entry of the calendar is a row of.</summary>
public enum CalendarSource
{
    Touch,
    Task,
    Greeting,

    /// <summary>A step of a retention or development plan.</summary>
    PlanStep,

    /// <summary>The day a decision on key status is judged again.</summary>
    KeyReview,
    Absence,

    /// <summary>A session of a development event.</summary>
    EventSession,

    /// <summary>A piece of the preparation of one.</summary>
    Preparation,
}
