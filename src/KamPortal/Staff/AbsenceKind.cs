namespace KamPortal.Staff;

public enum AbsenceKind
{
    Leave,
    Sickness,
    BusinessTrip,
}
