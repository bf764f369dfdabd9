namespace KamPortal.Web.WorkTasks;

/// <summary>Who is to do a task, as its forms ask.</summary>
public enum TaskHolder
{
    Myself,
    Colleague,
    Queue,
}
