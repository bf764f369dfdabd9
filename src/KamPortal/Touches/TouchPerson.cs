using KamPortal.People;

namespace KamPortal.Touches;

internal sealed class TouchPerson
{
    public int TouchId { get; private set; }

    public Touch Touch { get; private set; } = null!;

    public int PersonId { get; init; }

    public Person Person { get; private set; } = null!;
}
