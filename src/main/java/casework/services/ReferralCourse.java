package casework.services;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.NewSow;
import casework.customer.Sow;
import casework.customer.Sows;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a referral that its process takes. */
@Service
@Transactional
public class ReferralCourse {

  private final ReferralBook book;
  private final Sows sows;
  private final Customers customers;
  private final OfferLetters letters;

  ReferralCourse(ReferralBook book, Sows sows, Customers customers, OfferLetters letters) {
    this.book = book;
    this.sows = sows;
    this.customers = customers;
    this.letters = letters;
  }

  /** Sends the customer the offer. */
  public Referral.Sent send(String number) {
    Referral offered = book.get(number);
    letters.toAdministrators(Occasion.OFFERED, offered);
    return Objects.requireNonNull(offered.sent());
  }

  /** Tells the customer that nothing is offered. */
  public void tellNothing(String number) {
    letters.toAdministrators(Occasion.NOT_OFFERED, book.get(number));
  }

  /** Reminds the customer of an offer. */
  public void remind(String number) {
    Referral offered = book.get(number);
    book.note(offered, ReferralEntry.Kind.REMINDED, ReferralEntry.CASEWORK, "");
    letters.toAdministrators(Occasion.REMINDER, offered);
  }

  /** Records that nobody decided in time. */
  public void lapse(String number) {
    Referral lapsed =
        book.change(
            number,
            null,
            offered -> {
              ReferralBook.require(offered, ReferralState.OFFERED, "let lapse");
              return offered.to(
                  ReferralState.LAPSED,
                  new Referral.Answer("", ReferralEntry.CASEWORK, book.now()));
            });
    book.note(lapsed, ReferralEntry.Kind.LAPSED, ReferralEntry.CASEWORK, "");
    letters.toSender(Occasion.LAPSED, lapsed);
    letters.toAdministrators(Occasion.LAPSED, lapsed);
  }

  /** Tells the customer that an offer stands no more. */
  public void tellTakenBack(String number) {
    letters.toAdministrators(Occasion.TAKEN_BACK, book.get(number));
  }

  /** Puts what was agreed on the customer's record, in force from its first day on. */
  public void agree(String number) {
    Referral accepted = book.get(number);
    Referral.Answer answer = Objects.requireNonNull(accepted.answer());
    Offer offer = Objects.requireNonNull(accepted.sent()).offer();
    Customer customer = customers.get(accepted.customerId());
    LocalDate today = customer.dateAt(answer.at());
    LocalDate wanted = offer.from();
    Sow sow =
        sows.record(
            customer,
            new NewSow(
                offer.kind(),
                offer.title(),
                wanted == null || wanted.isBefore(today) ? today : wanted,
                offer.until(),
                offer.price(),
                offer.deliverables()),
            answer.by());
    Referral agreed = book.change(number, null, before -> before.agreed(sow.number()));
    book.note(agreed, ReferralEntry.Kind.AGREED, ReferralEntry.CASEWORK, sow.number());
    letters.toSender(Occasion.ACCEPTED, agreed);
    letters.toAdministrators(Occasion.ACCEPTED, agreed);
  }

  /** Tells whoever offered that the customer declined. */
  public void tellDeclined(String number) {
    letters.toSender(Occasion.DECLINED, book.get(number));
  }
}
