namespace KamPortal.Import;

public enum ImportAction
{
    Created,
    Updated,
}
