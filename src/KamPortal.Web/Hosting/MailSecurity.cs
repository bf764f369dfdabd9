namespace KamPortal.Web.Hosting;

public enum MailSecurity
{
    /// <summary>Plain text: for a relay on the same machine or network.</summary>
    None,

    /// <summary>The connection turns to TLS by STARTTLS, or nothing is sent. Usually port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte. Usually port 465.</summary>
    Tls,
}
