using System.ComponentModel.DataAnnotations;

namespace KamPortal.Touches;

/// <summary>What is said of a touch to come.</summary>
public abstract class TouchFields
{
    public TouchType Type { get; set; }

    public DateOnly DueOn { get; set; }

    [StringLength(Touch.TopicMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
    public string? Topic { get; set; }

    /// <summary>Planned.</summary>
    [Range(1, Touch.MaxMinutes, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.MinutesRange))]
    public int Minutes { get; set; } = 15;

    public List<int> PersonIds { get; set; } = [];
}
