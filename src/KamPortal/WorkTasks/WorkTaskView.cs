namespace KamPortal.WorkTasks;

/// <summary>Which open tasks are listed.</summary>
public enum WorkTaskView
{
    /// <summary>Assigned to the person, most urgent first.</summary>
    Mine,

    /// <summary>The assistants' queue, oldest first.</summary>
    Queue,

    /// <summary>Written by the person for others.</summary>
    Given,

    /// <summary>Their assignee no longer works here: somebody has to hand them on.</summary>
    WithoutAnybody,
}
