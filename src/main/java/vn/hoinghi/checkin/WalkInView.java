package vn.hoinghi.checkin;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.hoinghi.people.DelegateStatus;
import vn.hoinghi.people.tickets.TicketView;

/**
 * Somebody who came without being registered, and is now.
 *
 * @param status APPROVED where the desk may approve, else PENDING until the office decides
 * @param badge where their badge is printed, once they are approved
 * @param scan how their entry was judged; refused where they are not approved yet
 */
public record WalkInView(
        UUID delegate,
        DelegateStatus status,
        TicketView ticket,
        @Size(max = 500) String badge,
        ScanView scan) {}
